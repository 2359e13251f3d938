# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

LATVIAN = Table(
    code="lv",
    letters="āēīķļņģ",
    common="un ir ka ar uz no par es vai kas bet manu mani mans jūs jūsu lūdzu saskaņā cieņu labdien datu datus personas šo nav tiek man pēc būt kā lai",
    ask=(
        "(lūdzu|pieprasu|vēlos|izmantoju|atsaucu|iebilstu|iesniedzu|prasu|aicinu)",
        "ar šo",
        "(vai )?(jūs )?(varētu|varat)",
        "(pieprasījums|lūgums|iesniegums)",
        "(manas|savas) tiesīb*",
        "(nosūtiet|dzēsiet|izdzēsiet|labojiet|apstipriniet|informējiet|ierobežojiet|pārtrauciet)",
    ),
    data=(
        "personas dat*",
        "person* dat*",
        "(mani|manu|mans|savu) (\\w+ )?(dat*|informācij*)",
        "(dat*|informācij*) … par mani",
        "vis* … par mani",
    ),
    things=("(manu|mans|savu) (\\w+ )?(kont*|profil*|vārd*|uzvārd*|adres*|e-past*|tālru*)",),
    terms={
        Right.ACCESS: (
            "piek*uv*",
            "piekļ*",
            "kopij*",
            "(kādus|kādi|kāda) (\\w+ )?(dat*|informācij*) … (apstrād*|glabā*|ir)",
            "vai (jūs )?apstrād*",
        ),
        Right.RECTIFICATION: ("labo*", "neprecīz*", "nepareiz*", "kļūdain*", "precizē*"),
        Right.ERASURE: ("dzē*", "izdzē*", "iznīcin*", "aizmirst*"),
        Right.RESTRICTION: ("ierobežo* … (apstrād*|izmanto*)", "apstrādes ierobežo*"),
        Right.PORTABILITY: ("pārnesamīb*", "mašīnlasām*", "strukturēt*"),
        Right.OBJECTION: ("tiesīb* iebilst",),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: ("(dzē*|izdzē*) … (manus (\\w+ )?datus|manu kontu|manus personas|savu kontu)",),
        Right.OBJECTION: (
            "iebil* … (apstrād*|mārketing*|profil*|izmanto*|dat*)",
            "(pārtrauciet|nevēlos|nesūtiet) … (sūtī*|saņem*|reklām*|mārketing*|jaunum*)",
        ),
        Right.WITHDRAW_CONSENT: ("(atsauc*) … piekriš*", "piekriš* … atsauc*"),
    },
    told=(
        "(jums|datu subjektam) ir (arī )?tiesīb*",
        "jūs varat (jebkurā laikā )?(iebilst|pieprasīt|atsaukt|atteikties)",
        "(ja) … (atteik*|noraid*)",
        "jūsu tiesīb*",
        "paturu tiesīb*",
    ),
    not_=("ne", "nav", "bez"),
    condition=("ja", "gadījumā", "pretējā gadījumā"),
    reminder=(
        "(atgādin*)",
        "neesmu (\\w+ ){0,2}(saņēm*)",
        "(neesat|nav) (\\w+ ){0,2}(atbild*|saņem*)",
        "bez atbildes",
        "(termiņš|mēnesis) … (beidz*|pagāj*)",
        "otro reizi",
    ),
    complaint=("(iesniedzu|iesniegt) … sūdzīb*", "sūdzīb*", "sūdzos"),
)
