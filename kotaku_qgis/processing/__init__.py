"""The provider `kotaku` and its algorithms: the public API.

The dialogs call the same functions.
"""
