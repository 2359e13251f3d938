"""How letters of other scripts are written in Latin ones: tables from the published systems, and everyday use."""

from __future__ import annotations

_CYRILLIC = """
letter english passport german scholarly ukrainian loan
а a a a a a a
б b b b b b b
в v v w v v v
г g g g g h g
д d d d d d d
е e e e e e e
ё yo e jo e yo o
ж zh zh sch z zh j
з z z s z z z
и i i i i y i
й y i j j i i
к k k k k k k
л l l l l l l
м m m m m m m
н n n n n n n
о o o o o o o
п p p p p p p
р r r r r r r
с s s s s s s
т t t t t t t
у u u u u u u
ф f f f f f f
х kh kh ch h kh h
ц ts ts z c ts z
ч ch ch tsch c ch ch
ш sh sh sch s sh sh
щ shch shch schtsch sc shch shch
ы y y y y y y
э e e e e e e
ю yu iu ju ju iu u
я ya ia ja ja ia ia
і i i i i i i
є ye ie je je ie ye
ї yi i ji ji i yi
ґ g g g g g g
ў w u u u w w
ј j j j j j j
љ lj lj lj lj lj lj
њ nj nj nj nj nj nj
ћ c c c c c c
ђ dj dj dj dj dj dj
џ dz dz dz dz dz dz
ѓ gj gj gj gj gj gj
ќ kj kj kj kj kj kj
ѕ dz dz dz dz dz dz
ъ - - - - - -
ь - - - - - -
"""
"""The last column: how a Western name goes back, as `Мюллер` to `Muller`."""
_GREEK = """
letter elot everyday classical older
α a a a a
β v v b v
γ g g g y
δ d d d d
ε e e e e
ζ z z z z
η i i e i
θ th th th th
ι i i i i
κ k k k k
λ l l l l
μ m m m m
ν n n n n
ξ x x x x
ο o o o o
π p p p p
ρ r r r r
σ s s s s
ς s s s s
τ t t t t
υ y i y y
φ f f ph f
χ ch h ch kh
ψ ps ps ps ps
ω o o o o
ου ou ou ou u
αυ av af au av
ευ ev ef eu ev
αι ai e ai ai
ει ei i ei ei
οι oi i oi oi
μπ b mp mp b
ντ nt d nt d
γγ ng ng ng ng
γκ gk g nk gk
"""
_ENGLISH_READER = """
shch щ
tch ч
zh ж
kh х
ts ц
ch ч
sh ш
yu ю
ya я
yo ё
iu ю
ia ия
ai ай
ei ей
oi ой
ff в
x кс
w в
y й
j й
h г
"""
_GERMAN_READER = """
schtsch щ
tsch ч
sch ш
ch х
ju ю
ja я
jo ё
ai ай
ei ей
oi ой
ff в
x кс
w в
j й
y ы
z ц
h г
"""
_SEMITIC = """
muhammad mohammed mohamed mohammad muhammed mohamad muhamed mehmed mehmet; ahmad ahmed achmed ahmet; mahmud mahmoud mahmood;
yusuf yousef youssef yousuf yusef jusuf; hussein husain hussain hossein husein hossain; hasan hassan; umar omar; uthman othman
osman usman; khalid khaled chaled halid; fatima fatma fatimah fatema; aisha ayesha aicha aischa aysha; abdullah abdallah abdulla
abdoullah; mustafa mostafa moustafa mustapha; ibrahim ebrahim brahim; ismail ismael esmail; karim kareem; rashid rachid rasheed
raschid; said saeed saied; tariq tarek tarik; nasir nasser naser; jamal gamal djamal; layla leila laila leyla; maryam mariam
meryem; zaynab zainab zeinab zeynep; khadija khadijah hadija chadidscha; rahman rehman; hamid hameed; salim salem saleem; samir
sameer; farid fareed; rahim raheem; amin ameen; nur noor nour; bilal belal; idris edris driss; moshe mosche moishe; haim chaim
hayim chayim; yitzhak yitzchak itzhak; yaakov yakov jakow; yosef josef yossef; levi levy; cohen kohen cohn; rivka rifka; shmuel
schmuel
"""
"""Usual Latin spellings of Arabic and Hebrew names, a name between semicolons."""
_SOUNDS = "tz z; ts z; ch k; kh k; gh g; dh d; th t; ph f; dj j; sh s; c k; q k; p f; x ks; g j"


def _columns(table: str) -> list[dict[str, str]]:
    """The columns of a table, each by its first one; `-` is nothing."""
    rows = [line.split() for line in table.strip().splitlines()[1:]]
    return [{row[0]: row[at].replace("-", "") for row in rows} for at in range(1, len(rows[0]))]


def _pairs(text: str) -> dict[str, str]:
    return {row[0]: row[1] for row in map(str.split, text.strip().splitlines())}


CYRILLIC = tuple(_columns(_CYRILLIC))
GREEK = tuple(_columns(_GREEK))
READERS = (_pairs(_ENGLISH_READER), _pairs(_GERMAN_READER))
"""How an English and a German writer mean their letters, the longest first; a single letter that is not there as in `LETTERS`."""
LETTERS = {latin: letter for letter, latin in reversed(CYRILLIC[0].items()) if len(latin) == 1}
SEMITIC = {name: frozenset(group.split()) for group in _SEMITIC.split(";") for name in group.split()}
SOUNDS = tuple((pair.split()[0], pair.split()[1]) for pair in _SOUNDS.split(";"))
"""Consonants that one sign of Arabic or Hebrew may stand for, in the order in which they are replaced."""
