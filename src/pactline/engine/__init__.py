"""The order of the stages: the map (reading) and the reduce (telling)."""
