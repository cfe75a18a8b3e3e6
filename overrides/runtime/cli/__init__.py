"""The command line: what the generated tables of commands are run by. Needs the extra ``cli``."""
