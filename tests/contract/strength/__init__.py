"""How strong the contract tests are: servers that are wrong in one way each, and who notices."""
