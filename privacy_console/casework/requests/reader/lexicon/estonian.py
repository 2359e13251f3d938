# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

ESTONIAN = Table(
    code="et",
    common="ja on ei et see ma või minu mind kui aga ka oma teie mulle ning kes mis palun lugupidamisega tere vastavalt andmed andmete isikuandmete aitäh kas seda ole",
    ask=(
        "(palun|nõuan|soovin|taotlen|esitan|võtan|tahan|kasutan|vaidlustan|keeldun|palume)",
        "käesolevaga",
        "(kas )?(saaksite|võiksite)",
        "(taotlus|päring|nõue|avaldus)",
        "(oma|minu) õigus*",
        "(saatke|kustutage|parandage|kinnitage|teatage|piirake|lõpetage)",
    ),
    data=("isikuandme*", "(minu|oma) (\\w+ )?(andme*|teave|teabe)", "andme* … (minu kohta|mind)", "(kõik|kogu) … minu kohta"),
    things=("(minu|oma) (\\w+ )?(konto*|profiil*|nim*|aadress*|e-post*|telefon*)",),
    terms={
        Right.ACCESS: (
            "juurdepääs*",
            "tutvu*",
            "koopia*",
            "(milliseid|mis) (\\w+ )?andme* … (töötle*|säilita*|on)",
            "kas (te )?töötle*",
        ),
        Right.RECTIFICATION: ("paranda*", "ebaõig*", "vale*", "täienda*"),
        Right.ERASURE: ("kustuta*", "eemalda*", "hävita*", "unustatud"),
        Right.RESTRICTION: ("(piira*|piirang*) … (töötle*|kasuta*)", "töötle* … piira*"),
        Right.PORTABILITY: ("ülekan*", "masinloetav*", "struktureeritud"),
        Right.OBJECTION: ("õigus* (esitada )?vastuväi*",),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: ("kustuta* … (minu andme*|minu konto*|oma andme*|isikuandme*|oma konto*)",),
        Right.OBJECTION: (
            "(vastuväi*|vaidlustan|olen vastu) … (töötle*|turund*|profiil*|kasuta*)",
            "(lõpetage|ärge|ei soovi) … (saat*|turund*|uudiskir*|reklaam*|müü*)",
        ),
        Right.WITHDRAW_CONSENT: ("(võtan|tühistan) … nõusolek*", "nõusolek* … (tagasi|tühist*)"),
    },
    told=(
        "(teil|andmesubjektil) on õigus*",
        "(te )?võite (igal ajal )?(taotleda|esitada|loobuda)",
        "(kui) … (keeldu*)",
        "teie õigused",
        "jätan endale õiguse",
    ),
    not_=("ei", "ära", "ärge", "ilma"),
    condition=("kui", "juhul", "vastasel juhul"),
    reminder=(
        "(meeldetuletus*|tuletan meelde)",
        "(ei ole|pole) (\\w+ ){0,3}(saanud|vastanud|vastatud)",
        "vastuseta",
        "(tähtaeg|kuu) … (möödu*|läbi)",
        "teist korda",
    ),
    complaint=("(esitan|esitada) … kaebus*", "kaebus*", "kaeban"),
)
