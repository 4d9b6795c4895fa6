"""The window that brings a photographed sketch to its place.

Holds no rule of the domain.
"""
