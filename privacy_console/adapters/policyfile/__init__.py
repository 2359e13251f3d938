"""A company's published policy as a YAML file. The format is told in docs/policy.md."""
