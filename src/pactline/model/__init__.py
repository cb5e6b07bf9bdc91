"""What travels between the stages: frozen values, one module an idea, no behaviour beyond their own fields."""
