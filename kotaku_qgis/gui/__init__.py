"""Windows: the home dock, dialogs, messages.

Holds no rule of the domain.
"""
