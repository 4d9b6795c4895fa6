"""Styles, layouts and albums: from stored assessments to a sheet.

Computes no score; what is printed stands in asesmen and agregat.
"""
