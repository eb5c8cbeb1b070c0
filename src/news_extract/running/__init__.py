"""Archives: any number of articles through worker processes into shards, to be broken off and taken up again.

Data flows one way: `inputs` numbers the pieces of all sources; an engine (`engine`, by worker processes that
run `worker`) reads each of them as `work` says and gives back outcomes in their order; `run` writes them in
`shards` and `tables`, counts them and marks what is done in the output `folder`.
"""
