"""What holds for every test."""

from hypothesis import settings

# A time limit for each example would make tests fail on a machine that has something else to do.
settings.register_profile("unhurried", parent=settings(), deadline=None)
settings.load_profile("unhurried")
