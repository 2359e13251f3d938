# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

DANISH = Table(
    code="da",
    common="og at det er jeg en et på for med af til ikke den har om mine min mit mig i jer jeres kan fra vi vil så når hej venlig hilsen også oplysninger dette gerne hvad blive have eller være tak som hvis efter behandler",
    ask=(
        "(jeg|vi) … (anmoder|beder|kræver|vil|ønsker|gør|udøver|trækker|tilbagekalder|forlanger|opfordrer|skal|påberåber)",
        "hermed",
        "venligst",
        "(kan|vil|kunne) (i|du|de)",
        "(anmodning|begæring|indsigtsanmodning) (om|efter|i henhold|iht)?",
        "min (ret|anmodning)",
        "mine rettigheder",
        "(send|giv|slet|ret|fjern|bekræft|oplys|informer|begræns|stop) (mig|mine|venligst|alle|mit|min)",
        "på vegne af",
        "jeg har ret",
    ),
    data=(
        "personoplysning*",
        "persondata",
        "personlige (oplysning*|data)",
        "min(e)? (\\w+ )?(oplysning*|data|personoplysning*)",
        "oplysning* … (om mig|vedrør* mig|mig)",
        "(alt|alle|information) … om mig",
        "jeres (\\w+ )?(systemer|database|register)",
        "hvad … om mig",
    ),
    things=("min (\\w+ )?(konto|profil|adresse|e-mail*|mail*|brugerkonto)", "mit (\\w+ )?(navn|efternavn|telefonnummer|nummer)"),
    terms={
        Right.ACCESS: (
            "indsigt*",
            "aktindsigt",
            "adgang til … (oplysning*|data)",
            "(en )?kopi af",
            "(hvilke|hvad) (\\w+ )?(oplysning*|personoplysning*|data) … (har|behandl*|gemt|gemmer|opbevar*|registreret)",
            "om i … (behandler|registreret|har)",
            "hvad i … om mig",
        ),
        Right.RECTIFICATION: (
            "berigtig*",
            "rettelse*",
            "rette*",
            "rettet",
            "korrig*",
            "forkert*",
            "urigtig*",
            "ukorrekt*",
            "(ændre*|opdater*) … oplysning*",
        ),
        Right.ERASURE: ("slet*", "sletning*", "slettet", "fjern*", "destruer*", "blive glemt", "glemt"),
        Right.RESTRICTION: ("begræns* … (behandling*|brug*)", "behandling* … begræns*", "begrænsning af"),
        Right.PORTABILITY: (
            "dataportabilitet*",
            "maskinlæsbar*",
            "struktureret",
            "(overfør*|overflyt*) … (anden|ny|nyt|andet) (\\w+ )?(dataansvarlig*|udbyder*|leverandør*|firma|virksomhed)",
        ),
        Right.OBJECTION: ("ret til (at gøre )?indsigelse", "indsigelsesret*"),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "ret(ten)? til (at blive glemt|sletning)",
            "(slet*|fjern*) … (mine (\\w+ )?(oplysning*|data|personoplysning*)|min konto|min profil|min brugerkonto)",
        ),
        Right.OBJECTION: (
            "(gør|gøre|fremsætter) … indsigelse … (behandl*|brug*|markedsføring*|profilering*|oplysning*)",
            "indsigelse mod … (behandl*|brug*|markedsføring*|profilering*|direkte)",
            "(stop*|ikke|ingen) … (sende|send|modtage|kontakte|ringe|bruge|dele|sælge) … (reklame*|nyhedsbrev*|markedsføring*|tilbud|mails|oplysning*)",
            "ønsker ikke (længere )?(at )?(modtage|blive kontaktet)",
            "(afmeld*|fjern|slet) mig … (liste*|nyhedsbrev*|mailingliste*)",
            "modsætter mig … (behandl*|brug*|markedsføring*)",
        ),
        Right.WITHDRAW_CONSENT: ("(trækker|trække|tilbagekald*|tilbagetræk*) … samtykke*", "samtykke* … (tilbage*|trukket)"),
    },
    told=(
        "(du|i|de|den registrerede) (har|kan) (også |altid |til enhver tid )*(ret|rettigheder|gøre indsigelse|anmode|afmelde)",
        "(dine|jeres) rettigheder",
        "retten til at anmode",
        "(hvis|såfremt) i … (afvis*|nægt*|afslå*|indsigelse)",
        "forbeholder … ret*",
        "vores privatlivspolitik",
        "hvis du (ønsker|ikke)",
    ),
    not_=("ikke", "uden", "aldrig", "i stedet for", "ej"),
    condition=("hvis", "såfremt", "skulle", "ellers", "i modsat fald", "medmindre"),
    reminder=(
        "(rykker*|påmindelse*|minder om|erindre*)",
        "(stadig|endnu|ikke|aldrig) (\\w+ ){0,3}(ikke|intet|fået|modtaget|hørt|svaret|besvaret) … (svar*|fået|modtaget|hørt|reageret|tilbage)",
        "ikke (\\w+ )?(fået|modtaget|hørt|svaret|besvaret|reageret)",
        "intet svar",
        "(fristen|måned*) … (udløbet|overskred*|passeret|gået)",
        "min (\\w+ )?(anmodning|henvendelse|mail|e-mail|brev) (af|fra|den|dateret)",
        "ubesvaret",
        "venter stadig",
        "anden gang",
    ),
    complaint=(
        "(indgiver|klager|indgive|indsender) … (klage|over)",
        "klage (over|mod|vedrørende|om)",
        "jeg (ønsker at |vil )?klage*",
        "klage",
    ),
)
