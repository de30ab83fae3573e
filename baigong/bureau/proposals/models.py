"""Proposals of deputies, whose questions a reply answers one by one."""

from __future__ import annotations

from django.db import models

from baigong.bureau.registry.checks import given, not_before, one_of, only_with


class ProposalKind(models.TextChoices):
    """What was tabled."""

    NPC_PROPOSAL = "npc_proposal"
    CPPCC_PROPOSAL = "cppcc_proposal"
    MOTION = "motion"


class Proposal(models.Model):
    """A deputies' proposal, CPPCC proposal or motion: three different things (``kind``)."""

    Kind = ProposalKind

    code = models.SlugField(max_length=32, unique=True)
    kind = models.CharField(max_length=16, choices=ProposalKind.choices)
    session = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    received_on = models.DateField()
    replied_on = models.DateField(null=True, blank=True)
    reply_number = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "session", "number"], name="proposals_proposal_once"),
            one_of("kind", ProposalKind, "proposals_proposal_kind"),
            given("code", "session", "title", "reply_number", name="proposals_proposal_given"),
            not_before("replied_on", "received_on", "proposals_proposal_replied_after"),
            only_with("reply_number", "replied_on", "proposals_proposal_numbered_reply"),
        ]

    def __str__(self) -> str:
        return self.title


class Signatory(models.Model):
    """A deputy who signed; one who withdrew keeps the row."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="signatories")
    name = models.CharField(max_length=64)
    order = models.PositiveSmallIntegerField()
    signed_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "signatories"
        constraints = [
            models.UniqueConstraint(fields=["proposal", "order"], name="proposals_signatory_order"),
            not_before("withdrawn_on", "signed_on", "proposals_signatory_withdrawn_after"),
            given("name", name="proposals_signatory_given"),
        ]

    def __str__(self) -> str:
        return self.name


class Question(models.Model):
    """One thing the proposal asks, in our own words."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="questions")
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proposal", "order"], name="proposals_question_order"),
            given("title", name="proposals_question_given"),
        ]

    def __str__(self) -> str:
        return self.title
