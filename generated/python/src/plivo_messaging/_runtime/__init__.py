"""What every generated client stands on: transport, authentication, errors, paging, webhooks.

Private: import from the package itself.
"""
