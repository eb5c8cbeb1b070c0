"""Named areas with their Kemendagri codes."""
