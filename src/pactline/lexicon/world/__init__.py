"""Countries, cities, bodies, offices, holidays."""
