"""Tests of the measurements: that they measure, never how fast anything is."""
