"""Numbers with what they measure."""
