"""Pactline beside its baselines on the public benchmarks, one module a task."""
