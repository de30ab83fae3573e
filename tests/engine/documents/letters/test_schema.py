"""What Word insists on: the children of each element in the order of the standard (ISO/IEC 29500-1, transitional)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from docx.oxml.ns import qn
from lxml import etree

from baigong.engine.documents.letters.layout import as_docx
from tests.engine.documents.letters.build import long_letter, mianyang

ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
        spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
        divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
        webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
        eastAsianLayout specVanish oMath""",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
        cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
        personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
        embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
        bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
        formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView
        trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
        styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope
        summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
        bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
        displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
        drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
        strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema
        saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly
        useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr
        endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
        doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults
        doNotEmbedSmartTags decimalSymbol listSeparator""",
    "anchor": """simplePos positionH positionV extent effectExtent wrapNone docPr cNvGraphicFramePr graphic sizeRelH sizeRelV""",
    "wsp": "cNvPr cNvSpPr spPr style txbx bodyPr",
    "spPr": "xfrm prstGeom solidFill noFill ln",
}


@pytest.fixture(scope="module", params=["mianyang", "long"])
def parts(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Every XML part of a letter, by name."""
    letter = mianyang() if request.param == "mianyang" else long_letter(900)
    with zipfile.ZipFile(io.BytesIO(as_docx(letter))) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def elements(parts: dict[str, Any], name: str) -> Iterator[Any]:
    for root in parts.values():
        yield from (one for one in root.iter(f"{{*}}{name}") if "theme" not in root.tag)


def local(element: Any) -> str:
    return str(etree.QName(element).localname)


@pytest.mark.parametrize("name", ORDER)
def test_children_stand_in_the_standard_s_order(name: str, parts: dict[str, Any]) -> None:
    order = ORDER[name].split()
    found = list(elements(parts, name))

    assert found
    for element in found:
        children = [local(child) for child in element if "/word/20" not in child.tag]  # Word's later additions
        assert set(children) <= set(order), etree.tostring(element)[:300]
        places = [order.index(child) for child in children]
        assert places == sorted(places), children


def test_no_child_that_may_stand_once_stands_twice(parts: dict[str, Any]) -> None:
    for name in ("pPr", "rPr", "settings", "anchor"):
        for element in elements(parts, name):
            children = [local(child) for child in element]
            assert len(children) == len(set(children)), children


def test_shapes_have_numbers_of_their_own(parts: dict[str, Any]) -> None:
    numbers = [element.get("id") for element in elements(parts, "docPr")]

    assert len(numbers) == len(set(numbers)) == 4


def test_every_relationship_leads_to_a_part(parts: dict[str, Any]) -> None:
    relationships = parts["word/_rels/document.xml.rels"]
    used = {
        value
        for element in elements(parts, "headerReference")
        for key, value in element.attrib.items()
        if key.endswith("}id")
    }

    targets = {one.get("Id"): one.get("Target") for one in relationships}
    assert used <= targets.keys()
    assert all(f"word/{targets[one]}" in parts for one in used)


def test_each_header_and_footer_is_there_once(parts: dict[str, Any]) -> None:
    kinds = [
        (local(one), one.get(qn("w:type")))
        for name in ("headerReference", "footerReference")
        for one in elements(parts, name)
    ]

    assert sorted(kinds) == sorted(
        (name, kind) for name in ("headerReference", "footerReference") for kind in ("first", "default", "even")
    )


def test_a_field_begins_separates_and_ends(parts: dict[str, Any]) -> None:
    for name, root in parts.items():
        kinds = [one.get(qn("w:fldCharType")) for one in root.iter(qn("w:fldChar"))]
        assert kinds in ([], ["begin", "separate", "end"]), name


def test_word_opens_it_without_compatibility_mode(parts: dict[str, Any]) -> None:
    (setting,) = elements(parts, "compatSetting")

    assert setting.get(qn("w:name")) == "compatibilityMode"
    assert int(setting.get(qn("w:val"))) >= 15


def test_lines_are_exact_everywhere(parts: dict[str, Any]) -> None:
    """A font that is taller than its size would make taller lines."""
    for paragraph in elements({name: root for name, root in parts.items() if name != "word/styles.xml"}, "p"):
        if not paragraph.tag.startswith(qn("w:p")[:-1]):
            continue
        spacing = paragraph.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
        assert spacing is not None
        assert spacing.get(qn("w:lineRule")) == "exact"
        assert spacing.get(qn("w:after"), "0") == "0" or "hdr" in local(paragraph.getparent())


def test_before_and_after_never_meet(parts: dict[str, Any]) -> None:
    """Word and LibreOffice differ in what two neighbouring spaces come to."""
    paragraphs = list(parts["word/document.xml"].iter(qn("w:p")))
    spacings = [one.find(f"{qn('w:pPr')}/{qn('w:spacing')}") for one in paragraphs]

    for first, second in pairwise(spacings):
        assert not (int(first.get(qn("w:after"), "0")) and int(second.get(qn("w:before"), "0")))
