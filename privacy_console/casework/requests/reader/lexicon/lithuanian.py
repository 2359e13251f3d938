# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

LITHUANIAN = Table(
    code="lt",
    letters="ėųį",
    common="ir kad su į iš dėl aš ar kas bet mano mane jūs jūsų prašau pagal pagarbiai laba diena duomenų duomenis asmens šį nėra man po būti kaip apie yra tai",
    ask=(
        "(prašau|reikalauju|noriu|norėčiau|pageidauju|naudojuosi|atšaukiu|nesutinku|prieštarauju|teikiu|kreipiuosi|prašome)",
        "šiuo",
        "(ar )?(galėtumėte|galite)",
        "(prašymas|prašymą|užklausa|reikalavimas)",
        "(savo|mano) teis*",
        "(atsiųskite|ištrinkite|pataisykite|patvirtinkite|informuokite|apribokite|nutraukite|pateikite|panaikinkite)",
    ),
    data=(
        "asmens duomen*",
        "(mano|savo) (\\w+ )?(duomen*|informacij*)",
        "(duomen*|informacij*) … apie mane",
        "visus … apie mane",
    ),
    things=("(mano|savo) (\\w+ )?(paskyr*|profil*|vard*|pavard*|adres*|el\\. pašt*|telefon*)",),
    terms={
        Right.ACCESS: (
            "susipažin*",
            "prieig*",
            "kopij*",
            "(kokius|kokie|kokia) (\\w+ )?(duomen*|informacij*) … (tvark*|saug*|turite)",
            "ar (jūs )?tvark*",
        ),
        Right.RECTIFICATION: ("ištais*", "patais*", "netiksl*", "neteising*", "klaiding*"),
        Right.ERASURE: ("ištrin*", "panaikin*", "sunaikin*", "pamirš*"),
        Right.RESTRICTION: ("aprib* … (tvark*|naudoj*)", "tvark* … aprib*"),
        Right.PORTABILITY: ("perkel*", "kompiuterio skaitom*", "susistemint*", "struktūr*"),
        Right.OBJECTION: ("teis* (nesutikti|prieštarauti)",),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "(ištrin*|panaikin*) … (mano (\\w+ )?duomen*|mano paskyr*|savo duomen*|asmens duomen*)",
            "teis* būti pamiršt*",
        ),
        Right.OBJECTION: (
            "(nesutinku|prieštarauju) … (tvark*|rinkodar*|profil*|naudoj*)",
            "(nebesiųskite|nutraukite|nenoriu|nepageidauju) … (siun*|gauti|reklam*|rinkodar*|naujienlaišk*)",
        ),
        Right.WITHDRAW_CONSENT: ("(atšauk*|atsiim*) … sutikim*", "sutikim* … (atšauk*|atsiim*)"),
    },
    told=(
        "(jūs|duomenų subjektas) (turite|turi) (taip pat )?teis*",
        "(galite) (bet kada )?(nesutikti|prašyti|atšaukti|atsisakyti)",
        "(jei|jeigu) … (atsisak*|atmest*)",
        "jūsų teis*",
        "pasilieku teisę",
    ),
    not_=("ne", "nėra", "be"),
    condition=("jei", "jeigu", "priešingu atveju", "atveju"),
    reminder=(
        "(primen*|priminim*)",
        "(negavau|negavome|neatsakėte|nesulaukiau)",
        "be atsakymo",
        "(terminas|mėnuo) … (baig*|praė*|sue*)",
        "antrą kartą",
    ),
    complaint=("(teikiu|pateikti) … skund*", "skund*", "skundžiuosi"),
)
