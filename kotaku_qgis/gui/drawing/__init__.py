"""Windows of drawing: the dock, its forms and modes, the recovery of unsaved work.

Holds no rule of the domain.
"""
