"""Record that a contest result earned a certificate."""

from __future__ import annotations

from baigong.bureau.contests.models import Entry, Promotion
from baigong.bureau.registry.models import Certificate
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


def promote(entry: Entry, certificate: Certificate) -> Promotion:
    """Link ``entry`` to the ``certificate`` it produced: the promotion *is* that certificate, and a second record of the
    same fact is never made. Raises InputError when the certificate is somebody else's, was not earned in a contest, or
    was issued before the contest was held.
    """
    if certificate.person_id != entry.person_id:
        raise InputError(_("这张证书不是该选手的，不能记为竞赛晋升。请改选该选手因本次竞赛取得的证书。"))
    if certificate.origin != Certificate.Origin.CONTEST:
        raise InputError(_("这张证书不是因竞赛取得的，不能记为竞赛晋升。请先核对证书的取得方式。"))
    if certificate.valid_from < entry.event.contest.held_from:
        raise InputError(_("证书的发证日期早于开赛日期，不能记为竞赛晋升。请核对发证日期。"))
    return Promotion.objects.create(entry=entry, certificate=certificate)
