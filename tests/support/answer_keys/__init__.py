"""Documents with answers worked out by hand, how a checker is scored by them, and corruptions of them.

Nothing here imports what it judges: intervals, sums and matches are worked out by this package's own arithmetic.
"""
