"""AES-256-GCM and HMAC-SHA-256 behind one interface."""

from __future__ import annotations

import hashlib
import hmac
import secrets

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from baigong.bureau.protection.keys import derive
from baigong.bureau.protection.provider import AesProvider
from baigong.engine.base.errors import InputError

MASTER = bytes.fromhex("5a" * 32)
PROVIDER = AesProvider(derive(MASTER))
OTHER = AesProvider(derive(bytes.fromhex("a5" * 32)))
TEXT, PURPOSE = "990101199001010017", "registry.person.id_number"
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(TEXTS, TEXTS)
def test_what_is_sealed_opens_again(text: str, purpose: str) -> None:
    assert PROVIDER.decrypt(PROVIDER.encrypt(text, purpose), purpose) == text


@given(TEXTS.filter(lambda text: len(text) > 3))
def test_nothing_of_a_text_shows_in_its_ciphertext(text: str) -> None:
    assert text.encode() not in PROVIDER.encrypt(text, PURPOSE)


def test_the_same_text_never_looks_the_same_twice() -> None:
    assert len({PROVIDER.encrypt(TEXT, PURPOSE) for _ in range(50)}) == 50


def test_the_layout_is_the_documented_one() -> None:
    sealed = PROVIDER.encrypt(TEXT, PURPOSE)
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"baigong encryption").derive(MASTER)
    assert (sealed[0], sealed[1:5]) == (1, hashlib.sha256(b"baigong key id" + MASTER).digest()[:4])
    assert len(sealed) == 1 + 4 + 12 + len(TEXT) + 16
    assert AESGCM(key).decrypt(sealed[5:17], sealed[17:], PURPOSE.encode()).decode() == TEXT


@pytest.mark.parametrize("place", range(5, 1 + 4 + 12 + 18 + 16))
def test_one_changed_bit_anywhere_is_noticed(place: int) -> None:
    sealed = bytearray(PROVIDER.encrypt(TEXT, PURPOSE))
    sealed[place] ^= 1
    with pytest.raises(InputError, match="已损坏或被移动过"):
        PROVIDER.decrypt(bytes(sealed), PURPOSE)


@given(st.binary(max_size=60))
def test_what_is_no_ciphertext_is_a_clear_error(rubbish: bytes) -> None:
    with pytest.raises(InputError) as caught:
        PROVIDER.decrypt(rubbish, PURPOSE)
    assert caught.value.message.endswith("。")


@pytest.mark.parametrize("kept", range(60))
def test_a_ciphertext_cut_short_is_a_clear_error(kept: int) -> None:
    sealed = PROVIDER.encrypt("甲" * 20, PURPOSE)
    with pytest.raises(InputError):
        PROVIDER.decrypt(sealed[:kept], PURPOSE)


def test_a_value_moved_to_another_column_does_not_open() -> None:
    with pytest.raises(InputError, match="被移动过"):
        PROVIDER.decrypt(PROVIDER.encrypt(TEXT, PURPOSE), "registry.person.phone")


def test_another_key_says_so() -> None:
    with pytest.raises(InputError, match=r"另一把密钥.*BAIGONG_KEY_FILE"):
        OTHER.decrypt(PROVIDER.encrypt(TEXT, PURPOSE), PURPOSE)


@given(TEXTS)
def test_the_keyed_hash_is_hmac_sha_256(text: str) -> None:
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"baigong fingerprint").derive(MASTER)
    expected = hmac.new(key, PURPOSE.encode() + b"\0" + text.encode(), hashlib.sha256).digest()
    assert PROVIDER.fingerprint(text, PURPOSE) == expected


def test_the_hash_depends_on_text_purpose_and_key() -> None:
    hashed = {
        PROVIDER.fingerprint(TEXT, PURPOSE),
        PROVIDER.fingerprint(TEXT[:-1], PURPOSE),
        PROVIDER.fingerprint(TEXT, "registry.person.phone"),
        OTHER.fingerprint(TEXT, PURPOSE),
        hashlib.sha256(TEXT.encode()).digest(),
    }
    assert len(hashed) == 5


def test_the_two_working_keys_differ_from_each_other_and_the_master() -> None:
    keys = derive(MASTER)
    assert len({keys.encryption, keys.fingerprint, MASTER}) == 3
    assert derive(secrets.token_bytes(32)).encryption != keys.encryption
