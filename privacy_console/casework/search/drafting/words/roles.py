"""What the name of a column that points to a person says of the part that this person plays."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from privacy_console.casework.search.drafting.words.parts import parts, stem, stems, words_of


class Part(StrEnum):
    """Whose row it is, the likeliest first."""

    SUBJECT = "subject"
    """Whom the row is about or for: a customer, a requester, a patient."""
    HOLDER = "holder"
    """Who has it: a user, an owner."""
    AUTHOR = "author"
    """Who wrote or sent it."""
    MAKER = "maker"
    """Who entered it, perhaps for another: `created_by`."""
    ACTOR = "actor"
    """Who deals with it: an assignee, an approver, a manager."""


_WORDS: Mapping[Part, str] = {
    Part.SUBJECT: """customer client contact requester requestor applicant subscriber buyer purchaser payer patient student
        pupil member guest participant attendee donor candidate passenger beneficiary insured policyholder borrower renter
        visitor lead prospect resident invitee registrant claimant complainant recipient addressee receiver winner kunde
        klient auftraggeber antragsteller mitglied schuler teilnehmer bewerber gast mieter kaufer besteller empfanger zahler
        abonnent bewohner interessent demandeur adherent abonne membre eleve candidat acheteur destinataire payeur locataire
        solicitante socio paciente alumno miembro abonado comprador destinatario inquilino klant aanvrager lid ontvanger koper
        betaler deelnemer richiedente acquirente debtor debitor subject concerned person personne persona persoon pessoa osoba
        individual""",
    Part.HOLDER: """user owner holder account usr profile login identity inhaber besitzer eigentumer halter benutzer nutzer
        anwender konto utilisateur proprietaire titulaire compte usuario propietario titular cuenta gebruiker eigenaar houder
        utente proprietario titolare username benutzername utilizador wlasciciel uid userid accountholder keyholder tenantuser
        employee staff mitarbeiter medewerker employe salarie empleado dipendente""",
    Part.AUTHOR: """akteur acteur hochgeladenvon gesendetvon geschriebenvon gemeldetvon eingereichtvon ecritpar envoyepar
        soumispar escritopor enviadopor subidopor geschrevendoor verzondendoor scrittoda inviatoda author writer sender
        reporter submitter poster commenter commentator uploader voter rater reviewer from submittedby postedby sentby
        writtenby uploadedby reportedby requestedby votedby signedby autor verfasser absender melder einsender auteur
        expediteur redacteur remitente schrijver afzender autore mittente starter originator caller actor likedby openedby
        raisedby attendedby bookedby who whodunit wer""",
    Part.MAKER: """bestelltvon commandepar pedidopor besteldoor createdby creator enteredby addedby orderedby insertedby
        createdbyid registeredby recordedby startedby initiatedby erstelltvon angelegtvon erfasstvon ersteller erfasser
        creepar createur saisipar ajoutepar creadopor creador aangemaaktdoor maker ingevoerddoor creatoda creatore
        utworzonyprzez savedby importedby triggeredby performedby doneby""",
    Part.ACTOR: """assignedto assignee assigned agent handler approver approvedby updatedby modifiedby changedby editedby
        deletedby grantedby closedby reviewedby resolvedby lockedby invitedby processedby handledby verifiedby checkedby
        confirmedby manager supervisor technician operator responsible editor moderator admin administrator dispatcher
        salesrep salesperson accountmanager boss teacher doctor driver nurse engineer consultant instructor trainer lead2
        coordinator referrer referredby inviter sponsor parent mentor deputy substitute delegate default cc watcher follower
        observer lastmodifiedby lasteditedby canceledby cancelledby rejectedby acceptedby paidby releasedby signedoffby
        bearbeiter sachbearbeiter zustandig verantwortlich verantwortlicher zugewiesenan geandertvon geloschtvon
        freigegebenvon genehmigtvon techniker vorgesetzter betreuer leiter fahrer lehrer arzt verwalter vertreter assignea
        modifiepar supprimepar validepar approuvepar technicien responsable gestionnaire asignadoa modificadopor eliminadopor
        aprobadopor tecnico gerente encargado toegewezenaan gewijzigddoor verwijderddoor goedgekeurddoor behandelaar
        verantwoordelijke leidinggevende assegnatoa modificatoda responsabile primary main emergency secondary alternate
        backup landlord witness team support""",
}  # fmt: skip

_ENDS = words_of("""id ids fk uuid guid key ref pk oid idx pkid""")
_BY = frozenset({"by", "von", "par", "por", "door", "da", "przez"})
"""What was done by somebody, and nobody knows what it was: they dealt with it."""
ANY_RECORD = stems(
    """object record row entity item target resource related ref model auditable trackable datensatz satz zeile objekt eintrag
    bezug ziel enregistrement ligne objet element cible registro fila objeto elemento destino oggetto riga rij regel doel linha"""
)
"""Words for whatever a row is about, as in a log: beside `record_id` stands `table_name`, without the word."""
WEAK_ENDS = words_of("""no nr num number code name login username sid nummer numero kode email mail""")
_FILLERS = words_of("""fk id the by von par por door da przez to an a at last first old new current orig original""")


def _entries() -> dict[str, Part]:
    found: dict[str, Part] = {}
    for part, words in _WORDS.items():
        for word in words.split():
            found.setdefault(stem(word), part)
    return found


_PARTS = _entries()


@lru_cache(maxsize=20_000)
def bare(column: str) -> tuple[str, ...]:
    """The words of a column's name without those that say only that it holds a key.

    >>> bare("requester_contact_id"), bare("fk_user"), bare("created_by"), bare("id")
    (('requester', 'contact'), ('user',), ('created', 'by'), ())
    """
    words = list(parts(column))
    while words and words[-1] in _ENDS:
        words.pop()
    while words and words[0] in {"fk", "id"}:
        words.pop(0)
    if len(words) == 1 and len(words[0]) > 4 and words[0].endswith("id"):
        words[0] = words[0][:-2]  # `userid`
    return tuple(words)


@lru_cache(maxsize=20_000)
def part_of(words: tuple[str, ...]) -> Part | None:
    """The part that these words give to whom they point to; of several the least: who has `approver_user` approves.

    >>> part_of(("requester", "contact")), part_of(("created", "by")), part_of(("author", "user")), part_of(("site",))
    (<Part.SUBJECT: 'subject'>, <Part.MAKER: 'maker'>, <Part.AUTHOR: 'author'>, None)
    """
    if not words:
        return None
    if words == ("by",):  # an act stands beside it
        return Part.AUTHOR
    found = [part for part in (_PARTS.get(stem("".join(words))), *(_PARTS.get(stem(word)) for word in words)) if part]
    for start in range(len(words) - 1):
        pair = _PARTS.get(stem(words[start] + words[start + 1]))
        if pair is not None:
            found.append(pair)
    if not found:
        return Part.ACTOR if len(words) > 1 and words[-1] in _BY else None
    return _strongest(found, words)


_ORDER = list(Part)


def _strongest(found: list[Part], words: tuple[str, ...]) -> Part:
    """An actor's word wins; otherwise the first word that says a part: `author_user`, `requester_contact`."""
    if Part.ACTOR in found:
        return Part.ACTOR
    if Part.MAKER in found:
        return Part.MAKER
    first = next((part for part in (_PARTS.get(stem(word)) for word in words) if part), None)
    return first or found[0]


_RECEIVERS = stems(
    """recipient addressee receiver empfanger adressat destinataire recepteur destinatario receptor ricevente ontvanger
    geadresseerde odbiorca"""
)
_TOWARDS = frozenset({"to", "an", "pour", "para", "aan", "do"})


def receives(words: tuple[str, ...]) -> bool:
    """Whether the words name to whom something was sent.

    >>> receives(("recipient",)), receives(("to", "user")), receives(("customer",))
    (True, True, False)
    """
    return words[:1] != () and (words[0] in _TOWARDS or any(stem(word) in _RECEIVERS for word in words))


def unknown_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the words that say nothing of a part."""
    if _PARTS.get(stem("".join(words))) or (len(words) == 2 and words[-1] in _BY):
        return ()
    return tuple(word for word in words if word not in _FILLERS and stem(word) not in _PARTS)
