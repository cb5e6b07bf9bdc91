"""Gold files in, the published metric of each task out."""
