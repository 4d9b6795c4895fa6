"""The window of base maps and of work without a network.

Holds no rule of the domain.
"""
