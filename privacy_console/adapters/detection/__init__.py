"""Proposes spans: patterns with validators, and the people whom the company knows. All in memory, nothing on disk."""
