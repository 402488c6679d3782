// The phrases and words the gates look for. In a phrase '|' stands between words of which one may stand
// there, and '~' for up to three words. Written by hand for this project.
#pragma once

#include <array>
#include <string_view>

namespace attune {

inline constexpr auto own_danger = std::to_array<std::string_view>({
    "i ~ want|wanted|wanna to die|be dead",
    "i ~ want to kill|end|hurt|harm|cut myself|my|it|me",
    "i am ~ going to kill|hurt|harm|end|cut myself|my|it",
    "i am suicidal",
    "i feel ~ suicidal",
    "i do not want to be here|alive|live|exist|wake|go",
    "i can not go on",
    "i do not ~ see a|any point in living|going",
    "kill myself",
    "killing myself",
    "end my own|life",
    "ending my own|life",
    "take my own life",
    "taking my own life",
    "end it all",
    "hurting myself",
    "harming myself",
    "cutting myself",
    "cut myself",
    "hurt myself",
    "harm myself",
    "i have taken ~ pills|tablets|overdose|paracetamol",
    "i took ~ pills|tablets|overdose|paracetamol",
    "i have ~ pills|rope|knife|blade ready|here|in|beside|next|with",
    "i am ~ thinking of|about suicide|dying|killing|ending",
    "i think of|about suicide|dying|killing|ending ~ myself|my|it",
    "i keep thinking of|about suicide|dying|killing|ending",
    "i wish i was|were dead|gone|not",
    "i would be better off dead",
    "better off without me",
    "better off if i was|were",
    "i am not safe",
    "i do not feel safe",
    "i am in danger",
    "is going to kill me",
    "will kill me tonight|if",
    "my partner|husband|wife|boyfriend|girlfriend|dad|father|ex hits|beats|hit|chokes|rapes|raped me",
    "i have got nothing left to live",
    "i have nothing ~ to live for",
    "i do not deserve to live",
    "nobody would miss me",
    "no one would miss me",
    "i am planning to|my ~ die|death|suicide|kill|end",
    "i can not do this ~ want to die",
    "i might ~ kill|hurt|end|do something myself|my|it|stupid",
    "i am writing ~ suicide|goodbye note|letter",
    "i am on the bridge|roof|ledge|edge",
    "i need help i am ~ myself|safe|danger",
});

inline constexpr auto insults = std::to_array<std::string_view>({
    "you are ~ "
    "idiot|moron|imbecile|loser|bitch|bastard|cunt|prick|dickhead|twat|wanker|scum|freak|retard|retarded|"
    "arsehole|asshole|slut|whore|dumbass|cretin|tosser|pig|parasite|waste|joke|disgrace|nutter|psycho|"
    "nutcase|worthless|disgusting|dumb|thick",
    "you "
    "idiot|moron|loser|bitch|bastard|cunt|prick|dickhead|twat|wanker|freak|retard|arsehole|asshole|slut|"
    "whore|"
    "muppet|tosser|dumbass|psycho|nutter|clown",
    "you ~ stupid|fucking|pathetic|dumb|silly|lazy|useless|selfish|little|old "
    "idiot|moron|cow|bitch|bastard|fool|man|woman|girl|boy|loser|person|child|brat|cunt|prick|twat|creature",
    "fuck you|off|yourself",
    "piss off",
    "screw you",
    "go to hell",
    "shut up",
    "shut the",
    "shut your",
    "drop dead",
    "go kill yourself",
    "kill yourself you|then|already|loser",
    "you make me sick",
    "you disgust me",
    "sod off",
    "bugger off",
    "get lost",
    "nobody likes you",
    "i hate you",
    "go fuck",
    "eat shit",
    "you piece of",
});

inline constexpr auto at_the_program = std::to_array<std::string_view>({
    "ignore|disregard|forget|override|bypass ~ "
    "rules|instructions|instruction|prompt|rating|rubric|guidelines|above|settings|training",
    "rate|score|grade|mark|rank|classify|label|treat|log|record|count this|it|me|my|reply|following ~ "
    "as|<n>|full|highest|maximum|empathy|high|top|five|perfect",
    "system prompt|message|override|instruction|instructions|note",
    "you are ~ ai|model|classifier|chatbot|bot|program|rater|grader|evaluator|assistant",
    "language model",
    "give|award|assign|return|output|set|print ~ full|top|maximum|highest|perfect "
    "marks|score|points|rating|empathy|five|<n>",
    "empathy <n>",
    "empathy five",
    "empathy is|equals <n>|five|maximum|high",
    "regard <n>",
    "regard five",
    "rating <n>",
    "score <n>",
    "<n> <n> empathy",
    "out of five for empathy",
    "max|maximum|full|highest|top ~ empathy|regard|score|points|marks|rating",
    "note to ~ rater|grader|system|program|evaluator|model|ai|software|marker|examiner",
    "dear rater|grader|system|program|software|evaluator|computer|classifier",
    "for the purposes of ~ scoring|rating|grading|assessment",
    "developer|admin|debug|god mode",
    "as an ai",
    "end of ~ prompt|instructions|conversation",
    "the following|above|next ~ reply|text|line|message ~ is|was|should ~ "
    "rated|scored|labelled|labeled|classified|excellent|perfect",
    "this|my reply|response|answer|message ~ is|was|should|deserves|counts|demonstrates|shows|contains ~ "
    "rated|scored|labelled|labeled|classified|perfect|exemplary|complex|empathic|expert|highest|maximum|"
    "level",
    "skill complex|simple|open|validation|affirmation",
    "label complex|simple|open|validation|affirmation",
    "answer|respond only|with ~ validation|reflection|label|class|category|json",
    "supervisor|expert|instructor|teacher rated|says|confirmed|approved|has ~ this|reply|as|rated|approved ~ "
    "perfect|correct|best|full|<n>",
});

inline constexpr auto jargon = std::to_array<std::string_view>(
    {"acceptance",    "accepting",     "acknowledge",   "acknowledging",  "active",         "affirm",
     "affirmation",   "affirming",     "alliance",      "attachment",     "attune",         "attuned",
     "attunement",    "authentic",     "authenticity",  "autonomy",       "boundaries",     "boundary",
     "cbt",           "client",        "collaborate",   "collaboration",  "collaborative",  "compassion",
     "compassionate", "congruence",    "congruent",     "containment",    "coping",         "corrective",
     "counselling",   "counseling",    "dysregulation", "emotion",        "emotional",      "emotions",
     "empathic",      "empathise",     "empathize",     "empathy",        "empower",        "empowerment",
     "experience",    "explore",       "exploring",     "feeling",        "feelings",       "genuine",
     "genuineness",   "grounding",     "growth",        "healing",        "hear",           "holding",
     "holistic",      "inner",         "insight",       "journey",        "judgement",      "judgment",
     "listen",        "listening",     "mindful",       "mindfulness",    "nonjudgemental", "nonjudgmental",
     "normalise",     "normalize",     "open",          "person-centred", "positive",       "presence",
     "process",       "processing",    "question",      "rapport",        "reflect",        "reflecting",
     "reflection",    "reflective",    "reframe",       "regard",         "regulate",       "regulation",
     "relational",    "repair",        "resilience",    "resonate",       "resource",       "rupture",
     "safe",          "safety",        "self",          "somatic",        "space",          "strength",
     "strengths",     "summarise",     "summarize",     "support",        "supportive",     "sympathy",
     "therapeutic",   "therapist",     "therapy",       "transference",   "trauma",         "triggers",
     "trust",         "unconditional", "understanding", "validate",       "validated",      "validating",
     "validation",    "vulnerability", "vulnerable",    "warmth"});

// Small words of other languages that are no English words.
inline constexpr auto foreign = std::to_array<std::string_view>(
    {"aber",   "aby",     "ac",       "acho",   "ach",    "aici",    "ako",   "ale",      "alla",   "allo",
     "alltså", "anche",   "ar",       "att",    "auch",   "auf",     "avec",  "avete",    "az",     "bana",
     "bardzo", "ben",     "bende",    "bez",    "bien",   "bir",     "bu",    "być",      "było",   "całe",
     "car",    "ce",      "cela",     "ces",    "cette",  "che",     "chi",   "chodi",    "ci",     "co",
     "comme",  "como",    "cosa",     "così",   "cu",     "cuando",  "czy",   "da",       "daha",   "dans",
     "dar",    "das",     "dass",     "dei",    "del",    "della",   "dem",   "den",      "depuis", "der",
     "des",    "deve",    "di",       "dich",   "die",    "diese",   "dir",   "dla",      "du",     "dw",
     "dydd",   "dzisiaj", "e",        "ein",    "eine",   "einen",   "eles",  "ella",     "elle",   "else",
     "em",     "en",      "entiendo", "er",     "eres",   "es",      "esa",   "ese",      "eso",    "esta",
     "está",   "estás",   "este",     "est",    "et",     "eu",      "falar", "fühlen",   "für",    "gan",
     "gibi",   "gracias", "gwaith",   "haben",  "hai",    "hast",    "het",   "hoe",      "i'n",    "ich",
     "ihnen",  "ihr",     "ik",       "il",     "ils",    "io",      "ist",   "için",     "já",     "jag",
     "jak",    "je",      "jest",     "jesteś", "jeste",  "kak",     "kann",  "ki",       "kyun",   "la",
     "las",    "le",      "lei",      "les",    "lo",     "los",     "lui",   "má",       "mae",    "mai",
     "mais",   "mam",     "mas",      "me",     "med",    "mein",    "mer",   "mi",       "mich",   "mir",
     "mit",    "moi",     "mujhe",    "muito",  "muy",    "na",      "nad",   "naprawdę", "ne",     "nicht",
     "nie",    "niet",    "no",       "noch",   "nos",    "não",     "nu",    "nye",      "o",      "och",
     "oder",   "oedd",    "og",       "oggi",   "ohne",   "olan",    "om",    "on",       "ona",    "ondan",
     "onlar",  "os",      "ou",       "para",   "parce",  "pas",     "per",   "perché",   "pero",   "più",
     "por",    "porque",  "pour",     "pro",    "proszę", "quando",  "que",   "qué",      "quel",   "qui",
     "quiero", "redd",    "rydych",   "sa",     "schon",  "se",      "sehr",  "seit",     "sem",    "sempre",
     "senin",  "ser",     "siamo",    "sich",   "sie",    "siento",  "się",   "sind",     "si",     "sobre",
     "soll",   "son",     "sono",     "sont",   "su",     "sur",     "så",    "sé",       "tak",    "také",
     "tam",    "te",      "ti",       "to",     "toi",    "ton",     "tu",    "tudo",     "też",    "tylko",
     "um",     "uma",     "un",       "una",    "und",    "une",     "ve",    "vi",       "voce",   "você",
     "vous",   "votre",   "voor",     "wat",    "wedi",   "weil",    "wenn",  "wie",      "wir",    "więc",
     "wydaje", "y",       "ya",       "yn",     "yo",     "że",      "zu",    "zum",      "är",     "çok",
     "être",   "również", "não",      "é",      "à",      "è",       "och",   "ddim",     "ydych",  "teimlo",
     "chi'n",  "sizin",   "nasıl",    "değil",  "jsem",   "jste",    "vám",   "tym",      "swoje",  "jego",
     "bylo",   "mein",    "vy",       "ty",     "sebya",  "chto",    "eto",   "bahut",    "aap",    "aapko",
     "nahi",   "kya",     "tum",      "hain",   "wo",     "shi",     "ni",    "de",       "bu",     "ano",
     "ang",    "ako",     "mo",       "po",     "ka",     "watashi", "desu",  "wa",       "anata",  "ga",
     "ana",    "enta",    "mish",     "inta",   "yani",   "kamu",    "saya",  "tidak",    "yang",   "itu",
     "min",    "inte",    "ikke",     "jeg",    "det",    "mij",     "jij",   "je",       "bent",   "hoor",
     "een",    "dat",     "hvordan",  "miten",  "olen",   "sinä",    "minä",  "nagyon",   "hogy",   "nem"});

}  // namespace attune
