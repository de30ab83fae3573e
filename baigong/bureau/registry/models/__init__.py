"""The registry's records."""

from baigong.bureau.registry.models.certificate import Certificate
from baigong.bureau.registry.models.employment import Employment, InsuranceSpell
from baigong.bureau.registry.models.honour import Honour
from baigong.bureau.registry.models.organisation import Organisation, OrganisationKind
from baigong.bureau.registry.models.person import Person, Residence

__all__ = [
    "Certificate",
    "Employment",
    "Honour",
    "InsuranceSpell",
    "Organisation",
    "OrganisationKind",
    "Person",
    "Residence",
]
