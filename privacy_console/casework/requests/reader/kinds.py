"""What a letter is: a request, a follow-up, a machine's answer, or something else."""

# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

import re
from collections.abc import Sequence

from privacy_console.casework.requests.letter import Letter
from privacy_console.casework.requests.reader.articles import CCPA_NAME, GDPR_NAME
from privacy_console.casework.requests.reader.fold import expression, fold
from privacy_console.casework.requests.reader.rights import SAID, Hit, Words
from privacy_console.casework.requests.reader.segments import Sentence, View
from privacy_console.casework.requests.reading import LetterKind

_DAEMON = expression(r"^(?:mailer-daemon|postmaster|mail-daemon|maildelivery|bounce[sd]?)(?:[+=-].*)?@")
_BOUNCE_SUBJECT = expression(
    r"undeliver|delivery (?:status|failure|has failed|incomplete|notification)|returned mail|mail delivery (?:failed|system|subsystem)|failure notice|delivery failed|unzustellbar|nicht zugestellt|non remis|echec de (?:la )?(?:remise|livraison|distribution)|"
    r"no se (?:pudo|ha podido) entregar|no entregado|error de entrega|mancata consegna|non recapitabile|onbestelbaar|niedostarcz|nie mozna dostarczyc|nedoruc|neisporuc|nelivrat|nao entregue|kunde inte levereras|olevererbar|αποτυχια παραδοσης|μη παραδοτε|toimittamaton|kezbesithetetlen|недоставен"
)
_AUTO_SUBJECT = expression(
    r"^\s*(?:auto(?:matic|mated|matische|matisk[at]?|maticka|matyczna|matica|matica|mata|matski|mat)?[ -]*(?:re(?:ply|sponse|sponder|spuesta|sposta|ponse)|antwort(?:mail)?|antwoord|svar|odpove?d[zi]?\w*|odgovor|vastaus|valasz)|reponse automatique|respuesta automatica|risposta automatica|resposta automatica|"
    r"automatisch antwoord|raspuns automat|automatick[ay] odpov|αυτοματη απαντηση|automatinen|автоматичен отговор|out of (?:the )?office|ooo\b|abwesen|abwesenheit|absence du bureau|absent|fuera de (?:la )?oficina|ausencia|fuori (?:sede|ufficio)|afwezig|nieobecnosc|poza biurem|mimo kancelar|nepritomn|"
    r"in afara biroului|franvaro|fravær|fravaer|fravar|εκτος γραφειου|izvan ureda|poissa|hazon kivul|read:|gelesen:|lu ?:|leido:|letto:|i am away|je suis absent|vacation)|\bauto-?reply\b|\bautomatic reply\b|out of office"
)
_AUTO_BODY = expression(
    r"(?:this is an? (?:auto\w*|automatically generated) (?:message|reply|response|e-?mail|notification)|i am (?:currently )?(?:out of (?:the )?office|on (?:annual |maternity |parental )?(?:leave|holiday|vacation))|(?:dies ist eine|diese nachricht wurde) automatisch|ich bin (?:derzeit |zurzeit |zur zeit |momentan )?(?:nicht im (?:buro|haus|dienst)|im urlaub|abwesend)|"
    r"ceci est un(?:e)? (?:message|reponse|courriel) automatique|je suis (?:actuellement )?(?:absente?|en conges?)|este es un (?:mensaje|correo) automatico|estoy (?:de vacaciones|fuera de la oficina)|questo e un messaggio automatico|sono (?:fuori ufficio|in ferie|assente)|dit is een automatisch|ik ben (?:momenteel )?(?:afwezig|niet aanwezig|met vakantie)|"
    r"ta wiadomosc zostala wygenerowana automatycznie|jestem (?:obecnie )?(?:nieobecn|na urlopie)|toto je automatick|jsem (?:mimo kancelar|na dovolene)|acesta este un mesaj automat|esta e uma (?:mensagem|resposta) automatica|detta ar ett automatiskt|αυτο ειναι ενα αυτοματο|ovo je automatsk|dette er en automatisk|tama on automaattinen)"
)
PRIVACY = expression(
    r"privacy|data protection|datenschutz|personenbezogen|personal data|vie privee|protection des donnees|donnees (?:personnelles|a caractere personnel)|proteccion de datos|datos personales|privacidad|dati personali|protezione dei dati|privacidade|dados pessoais|protecao de dados|persoonsgegevens|gegevensbescherming|"
    r"danych? osobow\w*|ochron\w+ danych|osobni\w* udaj\w*|ochran\w+ (?:osobnich )?udaj\w*|osobn\w+ (?:podatk\w*|udaj\w*)|zastit\w+ (?:osobnih )?podataka|date(?:le|lor)? (?:cu caracter personal|mele personale|personale)|protectia datelor|personuppgift\w*|dataskydd\w*|personopplysning\w*|personoplysning\w*|databeskyttelse\w*|personvern\w*|"
    r"προσωπικ\w+ δεδομεν\w*|δεδομενων προσωπικου|προστασια\w* (?:προσωπικων )?δεδομενων|henkilotie\w*|tietosuoja\w*|szemelyes adat\w*|adatvedel\w*|osebn\w+ podatk\w*|личн\w+ данн\w*|персональн\w+ дан\w*|isikuandme\w*|asmens duomen\w*|personas dat\w*|kisisel veri\w*"
)
_ATTACHED = expression(
    r"\b(?:attach\w*|enclos\w*|beigefugt\w*|beiliegend\w*|anbei|im anhang|anlage|angehangt\w*|anhangend\w*|ci-joint\w*|piece jointe|en annexe|adjunt\w*|anexo|allegat\w*|in allegato|bijlage|bijgevoegd\w*|w zalaczeniu|zalacz\w*|v priloze|priloh\w*|prilozen\w*|atasat\w*|anexat\w*|em anexo|anexad\w*|bifog\w*|bilag\w*|vedlagt\w*|vedhaeftet|"
    r"συνημμεν\w*|επισυναπτ\w*|u prilogu|u privitku|liitteena|liite|mellekel\w*|csatol\w*|priponk\w*|прикачен\w*|приложен\w*|lisatud|pievienot\w*|pridedam\w*)\b"
)
_REFERS = expression(
    r"\b(?:my (?:letter|request)|(?:mein|unser) (?:schreiben|brief|antrag)|schreiben|letter|lettre|courrier|carta|lettera|brief|pismo|list|dopis|scrisoare\w*|brev\w*|επιστολη\w*|kirje\w*|level\w*|писмо)\b"
)
_LETTER_TYPES = (
    "application/pdf",
    "image/",
    "application/msword",
    "application/vnd.",
    "application/rtf",
    "text/rtf",
    "application/octet-stream",
)
MACHINE_HEADERS = ("x-autoreply", "x-autorespond")


def by_machine(letter: Letter, own: View) -> LetterKind | None:
    """What its headers say of a letter that no person wrote."""
    headers = dict(reversed(letter.headers))
    content = headers.get("content-type", "").lower()
    subject = fold(letter.subject)
    sender = letter.sender.address.casefold()
    if ("multipart/report" in content and "disposition-notification" not in content) or "x-failed-recipients" in headers:
        return LetterKind.BOUNCE
    if _DAEMON.match(sender) or (_BOUNCE_SUBJECT.search(subject) and headers.get("return-path", "").strip() == "<>"):
        return LetterKind.BOUNCE
    submitted = re.split(r"[;(\s]", headers.get("auto-submitted", "no").strip())[0].lower()
    if submitted == "auto-replied" or "disposition-notification" in content or any(name in headers for name in MACHINE_HEADERS):
        return LetterKind.AUTO_REPLY
    if headers.get("precedence", "").lower() in {"auto_reply", "auto-reply"} or _AUTO_SUBJECT.search(subject):
        return LetterKind.AUTO_REPLY
    if _AUTO_BODY.search(own.folded[:1_500]):
        return LetterKind.AUTO_REPLY
    return None


def is_bulk(letter: Letter) -> bool:
    headers = dict(letter.headers)
    return "list-unsubscribe" in headers or headers.get("precedence", "").lower() in {"bulk", "junk"}


def follows_up(found: Sequence[Sentence], tables: Sequence[Words], which: str) -> bool:
    """Whether a sentence says that an answer is missing (`reminder`), or complains (`complaint`); what is only threatened does not count."""
    return any(
        getattr(words, which).search(sentence.folded)
        and not words.condition.search(sentence.folded)
        and not any(told.told.search(sentence.folded) for told in tables)
        for sentence in found
        for words in tables
    )


def kind_of(letter: Letter, view: View, found: Sequence[Sentence], rights: Sequence[Hit], tables: Sequence[Words]) -> LetterKind:
    """The kind of a letter that a person wrote."""
    subject = fold(letter.subject)
    headers = dict(letter.headers)
    read = f"{subject}\n{view.folded}"
    about_privacy = bool(rights) or any(
        names.search(read) for names in (PRIVACY, GDPR_NAME, CCPA_NAME, *(words.data for words in tables))
    )
    sure = [hit for hit in rights if hit.confidence >= SAID or not is_bulk(letter)]
    if is_bulk(letter) and not sure:
        return LetterKind.NOT_A_REQUEST
    if about_privacy and follows_up(found, tables, "complaint"):
        return LetterKind.COMPLAINT
    if about_privacy and follows_up(found, tables, "reminder"):
        return LetterKind.REMINDER
    if sure:
        return LetterKind.REQUEST
    if headers.get("auto-submitted", "no").lower() not in {"", "no"}:
        return LetterKind.AUTO_REPLY
    return LetterKind.UNCLEAR if _unclear(letter, view) else LetterKind.NOT_A_REQUEST


def _unclear(letter: Letter, view: View) -> bool:
    """Whether a person must look: the letter itself is attached, or nothing could be read."""
    own = view.folded.strip()
    papers = [one for one in letter.attachments if one.media_type.startswith(_LETTER_TYPES)]
    if not own:
        return bool(papers) or "encrypted" in letter.warnings or not letter.subject
    return bool(papers) and len(own) < 400 and bool(_ATTACHED.search(own)) and bool(_REFERS.search(own) or PRIVACY.search(own))
