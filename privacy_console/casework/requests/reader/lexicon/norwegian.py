# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

NORWEGIAN = Table(
    code="nb",
    common="og at det er jeg en et på for med av til ikke den har om mine min mitt meg dere deres kan fra vi vil så når hei vennlig hilsen også opplysninger dette gjerne hva bli ha eller være takk som hvis etter behandler",
    ask=(
        "(jeg|vi) … (ber|krever|vil|ønsker|anmoder|protesterer|trekker|tilbakekaller|påberoper|utøver|motsetter)",
        "herved",
        "vennligst",
        "(kan|vil|kunne) (dere|du)",
        "(anmodning|forespørsel|innsynsbegjæring|begjæring|krav|innsynskrav) (om|etter|i henhold)?",
        "min (rett|anmodning)",
        "mine rettigheter",
        "(send|gi|slett|rett|fjern|bekreft|opplys|informer|begrens|stopp) (meg|mine|vennligst|alle|mitt|min)",
        "på vegne av",
        "jeg har rett",
    ),
    data=(
        "personopplysning*",
        "persondata",
        "personlige (opplysning*|data)",
        "mine (\\w+ )?(opplysning*|data|personopplysning*)",
        "opplysning* … (om meg|gjelder meg|meg)",
        "(alt|alle|informasjon) … om meg",
        "(deres|systemene|databasen) (\\w+ )?(systemer|database|register)",
        "hva … om meg",
    ),
    things=(
        "min (\\w+ )?(konto|profil|adresse|e-post*|brukerkonto)",
        "mitt (\\w+ )?(navn|etternavn|telefonnummer|nummer)",
        "kontoen min",
        "profilen min",
        "navnet mitt",
        "adressen min",
    ),
    terms={
        Right.ACCESS: (
            "innsyn*",
            "tilgang til … (opplysning*|data)",
            "(en )?kopi av",
            "(hvilke|hva) (\\w+ )?(opplysning*|personopplysning*|data) … (har|behandl*|lagre*|registrert)",
            "om dere … (behandler|lagrer|har)",
            "hva dere … om meg",
        ),
        Right.RECTIFICATION: (
            "retting*",
            "rettet",
            "rette",
            "korriger*",
            "uriktig*",
            "feilaktig*",
            "feil",
            "(endre*|oppdater*) … opplysning*",
        ),
        Right.ERASURE: ("slett*", "sletting*", "fjern*", "bli glemt", "glemt", "destruer*"),
        Right.RESTRICTION: ("begrens* … (behandling*|bruk*)", "behandling* … begrens*", "begrensning av"),
        Right.PORTABILITY: (
            "dataportabilitet*",
            "maskinlesbar*",
            "strukturert",
            "(overfør*|flytt*) … (annen|ny|nytt|annet) (\\w+ )?(behandlingsansvarlig*|leverandør*|tilbyder*|selskap|firma)",
        ),
        Right.OBJECTION: ("rett til å protestere", "protestrett*"),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "rett(en)? til (å bli glemt|sletting)",
            "(slett*|fjern*) … (mine (\\w+ )?(opplysning*|data|personopplysning*)|kontoen min|min konto|profilen min|min profil|opplysning* … om meg)",
        ),
        Right.OBJECTION: (
            "(protesterer|innvender|motsetter meg|protest|innsigelse*) … (behandl*|bruk*|markedsføring*|profilering*|opplysning*)",
            "(slutt*|stopp*|ikke|ingen) … (sende|send|motta|kontakte|ringe|bruke|dele|selge) … (reklame*|nyhetsbrev*|markedsføring*|tilbud|e-post*|opplysning*)",
            "ønsker ikke (lenger )?(å )?(motta|bli kontaktet)",
            "(meld|fjern|slett|stryk) meg … (liste*|nyhetsbrev*|e-postliste*)",
        ),
        Right.WITHDRAW_CONSENT: ("(trekker|trekke|tilbakekall*) … samtykke*", "samtykke* … (tilbake*|trukket)"),
    },
    told=(
        "(du|dere|den registrerte|registrerte) (har|kan) (også |alltid |når som helst )*(rett|rettigheter|protestere|be om|melde)",
        "(dine|deres) rettigheter",
        "retten til å",
        "(hvis|dersom) dere … (avslå*|nekt*|avvis*|motset*)",
        "forbeholder … rett*",
        "vår personvernerklæring",
        "hvis du (ønsker|ikke)",
    ),
    not_=("ikke", "uten", "aldri", "i stedet for"),
    condition=("hvis", "dersom", "skulle", "ellers", "i motsatt fall", "med mindre"),
    reminder=(
        "(purring*|påminnelse*|minner om|purrer)",
        "(fortsatt|ennå|ikke|aldri|fremdeles) (\\w+ ){0,3}(ikke|ingen|fått|mottatt|hørt|svart|besvart) … (svar*|fått|mottatt|hørt|reagert|tilbakemelding)",
        "ikke (\\w+ )?(fått|mottatt|hørt|svart|besvart|reagert)",
        "(ikke noe|intet) svar",
        "(fristen|måned*) … (utløpt|gått ut|overskred*|passert)",
        "min (\\w+ )?(anmodning|henvendelse|forespørsel|e-post|brev|innsynsbegjæring) (av|fra|den|datert)",
        "ubesvart",
        "venter fortsatt",
        "andre gang",
    ),
    complaint=(
        "(klager|sender|leverer|inngir|fremsetter) … (klage|på|over)",
        "klage (på|over|mot|angående|vedrørende)",
        "jeg (ønsker å |vil )?klage*",
        "klage",
    ),
)
