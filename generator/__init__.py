"""The build: from the hand-written description in ``spec/`` to everything in ``generated/``.

One module per step, in the order in which they run: :mod:`generator.bundle`,
:mod:`generator.validate`, :mod:`generator.lint`, :mod:`generator.client`. :mod:`generator.build`
runs them all and swaps the result in.
"""
