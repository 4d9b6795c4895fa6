"""The windows that make maps, sheets and the web page.

Holds no rule of the domain.
"""
