"""A slow, obvious interpreter of policies, by which the real one is judged; it imports nothing of what it judges.

``settle.settle(world)`` gives the outcomes of a small world, ``folder.as_folder`` writes the world for the real engine,
``completions.completions`` fills its missing facts in every way, ``worlds.worlds()`` draws worlds for Hypothesis,
``promises.broken_promises`` says which of the promises the outcomes do not keep. Functions name the rule of the
definition that they follow.
"""
