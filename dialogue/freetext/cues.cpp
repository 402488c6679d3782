#include "dialogue/freetext/cues.hpp"

#include <algorithm>
#include <array>

namespace attune {
namespace {

constexpr auto table = std::to_array<Cue>({
    {"sounds-like", "offers a guess at what is felt",
     "sound|sounds|seem|seems like;sounds|seems|feels|looks as if|though;^ it sounds|seems|feels;"
     "^ sounds|seems;i get the sense;i get the feeling;my sense is;i am getting a sense"},
    {"names-feeling", "names what the client may feel",
     "you feel|felt;you are|were feeling;left you feeling;that feels;feels like;made you feel;"
     "you are|were|sound|seem so|really|pretty|quite|very|a "
     "scared|afraid|angry|sad|lonely|tired|hurt|ashamed|"
     "worn|stuck|torn|lost|frightened|furious|exhausted|guilty|alone|numb;"
     "you are|were|sound|seem scared|afraid|angry|sad|lonely|tired|hurt|ashamed|worn|stuck|torn|lost|"
     "frightened|furious|exhausted|guilty|alone|numb|carrying|holding|dreading|longing|missing|grieving"},
    {"hears", "says back what was heard", "i hear|heard;i am hearing;what i hear;hearing you;hearing that"},
    {"guess", "holds it as a guess",
     "maybe;perhaps;^ i wonder if|whether;i am wondering if|whether;could it be;might|may be that;"
     "or am i wrong;tell me if i am wrong;if i have|got that right;almost;as though;something like"},
    {"both-sides", "holds two sides at once",
     "part of you;a part of you;one hand;other hand;at the same time;and yet;both at once;"
     "you want ~ and|but you;half of you;torn between;on one side;and you "
     "love|hate|want|miss|still|also|know|cannot|can;two things;both ~ true|at;while|whilst also|at;as well "
     "as;not only;but also;and also;yet;even though;even as"},
    {"image", "puts it in a picture",
     "as if|though;like a|an|being|you|someone|nobody|there;the size of|weight of|colour|shape;a "
     "wall|door|weight|stone|knot|cage|mask|storm|tide|hole|bridge|room|clock|ghost|thread|rope|war|battle|"
     "shield|armour|armor|prison|tightrope|fog|cliff|edge|trap|balloon|bottle|dam;walking|standing|living|"
     "carrying|holding|sitting on|in|between|under|with|inside|behind;and nobody|no;says "
     "there|something|that"},
    {"so-you", "says the client's own point back",
     "^ so you|it|that|there|he|she|they|part|your|the|when|even;^ and you|so;^ you are|were|have|had|want|"
     "wanted|feel|felt|keep|kept|miss|missed|need|needed|cannot|can|could|did|do|know|knew|thought|think|got|"
     "went|would|will|never|always|just|said;^ your"},
    {"checks-fit", "checks whether it fits",
     "is that right;have i got;am i close;does that fit;did i get;am i getting;is that it;is that how;"
     "does that sound;have i understood;am i hearing;correct me;tell me if;or is it"},
    {"asks-open", "leaves the answer open",
     "^ what;^ how "
     "do|did|does|is|are|was|were|has|have|had|would|might|could|can|will|you|it|that|they|he|she|about|else|"
     "come|so|on|must|should;tell me about|more;tell me a|what;say more;say a bit|little;what is|was ~ like;"
     "walk me through;help me understand;^ go on;^ in what way;^ where does|do|did|would;^ which part;"
     "describe;^ what else"},
    {"wonders-what", "leaves the answer open",
     "wonder|wondering|curious what|how|where|who|which|about|when;interested in what|how;"
     "like to hear|know|understand what|how|more|about"},
    {"asks-yes-no", "can be answered by yes or no",
     "^ are|is|do|did|does|have|has|was|were|can|could|will|would|had|am you|he|she|they|it|there|that|your|"
     "this|i|we|any|anyone|anybody|the|his|her|not"},
    {"asks-fact", "asks for a fact",
     "how long|many|often|much|old|far|soon|late;^ when did|was|is|do|does|were|are;^ who is|was|else|knows|"
     "did|do|told|are;^ where is|was|are|were;^ which;what time|day|age|year|dose|medication|is her|is his;"
     "what is ~ name;on a scale;out of ten|<n>;what "
     "age|time|day|year|dose|medication|month|school|sort|kind;is that the|a|your|his|her|your "
     "first|every|still|since|on|at;who ~ with|there|lives|was;is there "
     "anyone|anybody|someone|somebody|a;are there;how did ~ die;any ~ at home|ideas|plans|pain;when "
     "you|was|is|did ~ last;what did the|your doctor|gp|school|he|she say;is he|she|it|this|that|your"},
    {"or-choice", "offers a choice of two",
     "or not;or is it;or was it;or do you;or did;or "
     "more|less|something|someone|has|have|are|was|were|just|at|in|on|mostly;was it|is it ~ or;more ~ than"},
    {"question-tag", "asks for agreement",
     "is not it;are not you;do not you;did not you;was not it;right ?;"
     "would not you;have not you;was not he;is not that"},
    {"asks-to-do", "is advice put as a question",
     "why do not you|we;why not;what about _|trying|asking|having|getting|going|ringing|doing;how about "
     "_;would not it be ~ if|to|better|"
     "easier|good|worth;would it not be;how would it be if;how would you feel about;could not you;could you "
     "not;what is stopping|to stop you from;"
     "what if you|next;what would happen if you;is there any reason you;is it ~ worth;is not it worth;do you "
     "not think|want;do not you think you|it;"
     "should not you;have you not thought|tried;have you considered|thought _;have you thought of|about;can "
     "i ask have you"},
    {"why-you", "can sound like a charge",
     "why did|would|have|are|were|not|is|can|could|should;how could you;how can you;what made you think;"
     "what were you thinking;what did you expect;how come you;have you considered|thought "
     "what|how|about;have you ever considered|thought;do you "
     "honestly|really|seriously|even|actually|still;did it|you ever|not occur;no thought for;and whose;whose "
     "fault|idea|choice;how do you think ~ feels|felt|feel|looks;what do you think ~ "
     "learns|feels|felt|thinks|sees|going;what would your|he|she|they;what did you do to;so what is "
     "actually|really;what is stopping you;who exactly;how is that fair|helping|going|supposed"},
    {"should", "tells the client what to do",
     "you should|ought|must;you need to;you have to|got;you really|just|probably|definitely need|should|have|"
     "must|want;you better;you had better;what you need;the thing to do;the best thing;best thing to do"},
    {"suggests", "suggests what to do",
     "i would|could suggest|recommend|advise;my advice;my suggestion;why not;why do not you|we;"
     "have|had you tried|thought|considered;have you ever tried|thought|considered;have you spoken|talked|"
     "asked|told|looked;did you try;you could|might always|try|ask|tell|write|start|speak|talk|go|just|say|"
     "maybe|perhaps|also|even|take|ring|call|want|like|find;what if|about you|trying|telling|asking|writing|"
     "going|taking;how about;could you|we try|maybe|ask|not|perhaps;might|would|may|could help|be worth|be "
     "good|be an|be a;worth trying|asking|ringing|talking|speaking|a|writing|looking|getting|seeing|having;"
     "if i were you;if it were me;i would just|try|start|ring|call|talk|speak|tell|get|go|see|ask|write;"
     "it helps to;it would|might|may help|do;would you|we consider;a good idea|thing;good idea to;there is "
     "usually|a group|an app|a helpline|always|a good;it works with|for;feel better for;you would be "
     "better|wise|well;do you good;better for|off|to|if you;one thing people|you|that|i;thing people|you|to "
     "do|could|might|try;next time ~ try|you|say|just|tell;perhaps|maybe you could|try|a|ask|tell|write;some "
     "people|folks find|keep|use|try|write|put;what works;works for;might want|like|think|be|find|try;worth "
     "a|it|doing|going|telling|saying;get yourself|some|a|help|him|her|in;see a|your|the "
     "doctor|gp|someone|lawyer|solicitor;talk|speak to|with a|your|someone|the|him|her|them;as a first|next "
     "step|thing;small|first step|steps"},
    {"instructs", "gives an instruction",
     "^ try|call|talk|go|write|make|take|give|ask|put|speak|set|keep|ring|see|think|sit|pick|book|sleep|eat|"
     "avoid|remember|focus|get|leave|be|breathe|stop|start|just|tell|send|do|find|use|join|maybe|have;"
     "^ do not let|go|tell|give;^ you want to;first thing ~ is|tomorrow;^ "
     "buy|cut|drop|ignore|block|delete|plan|walk|write|list|breathe|count|swap|cancel|wait|apologise|forgive|"
     "invite|hold|save|check|read|watch|switch|look|come|work|choose|allow|treat|limit|avoid|consider"},
    {"asks-leave", "asks leave first",
     "would it be okay|all|useful|helpful;can|could|may i suggest|share|offer|tell|ask|say|throw;"
     "is it okay|all;okay if i;would you be open|willing;if you are open;if you would like i|me|some;"
     "do you mind if;would you like to hear|me to|some|a"},
    {"research", "brings in knowledge",
     "research;studies;study;evidence;statistically;per cent;percent;guidelines;on "
     "average;doctors;clinically;"
     "it is called;that is called;is known as;what is known;we call|know;brain;nervous system;adrenaline;"
     "cortisol;hormones;symptom|symptoms;common"},
    {"explains", "explains how something works",
     "people often|usually|tend|who;most people;tends to;usually;typically;normally;the way ~ works;"
     "what happens is;what happens when;works by;it is a|an|when|because|what|one;that is because;"
     "the reason;means that;this means;can cause|last|take|be|make;takes about;between <n>;lasts;"
     "there is|are a|an|some|two|three|also|usually;within <n>;up to <n>;about <n>;once the|a;there is|are ~ "
     "hundred|thousand|million|percent|kinds|types|ways;one in|out;in writing;i am|we are obliged;by "
     "law;legally;the law;nhs;the rule|rules is|are;technically;strictly;under eighteen|sixteen|the;what we "
     "call;can take|last|be|come up|a;as a rule;on the whole;for most|many|some people;some people;people "
     "who;for example;that is why;goes|runs|lasts through|to|for|until;comes from;made|makes the "
     "body|brain|heart;the body|brain|mind;is a "
     "kind|type|sort|part|normal|known|very|word|name|condition|symptom|sign|reaction|response"},
    {"service", "says how things work here",
     "our|the service;we offer;i can refer;referral;waiting list;appointment;appointments;the form;sessions;"
     "the clinic;the helpline;notes;records;confidential|confidentiality;the gp|surgery;free of charge;"
     "my supervisor;what you say here|in;stays between;entitled"},
    {"time-left", "keeps the frame",
     "we have ~ minutes|left|time;minutes left;time left;we have got;our time;before we finish|stop|end|go|"
     "start|begin|wrap;next week|time|session;for today;run out of time;time is|to;we will stop|finish|pick|"
     "come|start|meet;wrap up;last few|ten|five;we are coming|nearly|almost;fifty minutes;i will|should|want "
     "just|to mention|say|keep|flag;finish|end|stop at|in|on|by;ten|five|half|quarter|twenty|fifteen "
     "to|past|left|minutes|more;keep an eye;eye on the clock;rest of ~ session|hour|time|today;end of ~ "
     "session|hour|time|today;the last part|bit|few|ten;half of ~ session|hour|time;first half;second "
     "half;before you go|leave|say;see you|each;same time|place;an hour;the hour"},
    {"agenda", "sets out the order of the talk",
     "shall we;let us "
     "start|begin|come|stay|go|look|take|pause|stop|see|just|first|go|make|pick|put|turn|park|"
     "keep|use;we could start|begin|come|use|look|spend|take|go;to sum;sum up;summarise;summarize;recap;"
     "come|go|get|circle back to;move on;moving on;where we are|were|left|got;so far;first|then we;start "
     "with;"
     "today we;i would like us|to start|to come|to spend;want to come|go back;park that;on the list|agenda;"
     "one thing at a;three things;two things;pick up where|that;put that to one;lay out|it;slow "
     "us|this|things|down;two things;a couple of things;which one ~ first|start;one at a;pause "
     "there|here|for|a;stay with|on|here|there;hold that|on|it;let me "
     "see|check|just|pull|say|gather|put|stop|pause|recap|draw;whether i have;before we|you;i am going to "
     "stop|slow|pause|hold|bring|take|come|write;put ~ together|aside|first|down;your list;in that "
     "order|what order;order;next we|i;then we|the;to begin with;start there|here;a plan|map;what i would|i "
     "propose|i suggest we|is;i would suggest we;come back;back to"},
    {"their-choice", "leaves it with the client",
     "up to you;your call|choice|decision|choices|life|say;you decide|choose|pick;you get to;"
     "you are the one|expert|best|boss;own pace|time|way|terms;only you|if;whatever you;however you;"
     "you know best|yourself|you|what;yours to;is yours;entirely|completely|totally yours|up;"
     "no right or;it is your;in your hands;as much or;as little;where you want|would;you set;"
     "you can stop|change|say|tell|choose|decide|leave|take|keep|always;is your business|affair;for you to "
     "say|decide|choose|judge|know;has always been;as many|often|long|slowly|little|much|fast "
     "times|as|or;not mine|ours|his|hers;say when;whenever you|it;if and when;you are free;that is "
     "yours;that can be|stay yours|private;you tell|let|show me;you let me know;stop me;we can "
     "stay|go|leave|stop|wait|keep|talk|sit|do|come|look;in charge;who says|decides|chooses|what;at the "
     "speed|pace;your speed|own;door is;nobody else|but you;no wrong|right answer|way;either "
     "way|is;whichever way|you|one;you would|might rather|prefer;if you would rather;you want to "
     "tell|say|do|keep|leave|talk;if you want|like|wish|prefer|choose;not for me|anyone|anybody"},
    {"no-need", "takes off pressure",
     "do not have to;do not need to;no pressure|rush|hurry|need;take your time;there is no "
     "rush|hurry|pressure;"
     "not have to decide|say|answer|talk|tell|explain;need not;nobody can|is going|says;not going to push;"
     "fine not to;okay not to|to say no|to stop;we can leave|stop|wait|go slower|come back;will not "
     "push|rush|ask|press;i am not going|here to|in;needn't;you need not;never have to;no one|nobody is;none "
     "of it has;not now|today|yet;does not have to;do not owe;without ~ reason|explaining|answer;no "
     "deadline;not a|any rush|test;no obligation;i will wait|follow|go|leave"},
    {"asks-wish", "asks what the client wants of it",
     "would you like|want|prefer|rather to|us|me|from;what would help|be|you;what do you want|need|make;"
     "want from;most useful|helpful;what matters;feels right to|for;what do you think would;you hoping"},
    {"makes-sense", "says that it makes sense",
     "makes|make|made ~ sense;of course you|it|that|they|he|she|this;^ of course;no wonder;little wonder;"
     "anyone|anybody ~ would;who would not;understandable|understandably;every right;every reason;"
     "i can see|understand why|how|that;hardly surprising|a surprise;not surprised|surprising;"
     "is natural|human|reasonable|fair;a natural|human|reasonable|fair|normal;would be strange|odd|weird;"
     "after that|all|what|everything|years;given what|how|that|everything|all;given the;"
     "how could you not;how else;you have a right;allowed to;"
     "with that|all that|everything|a history;little wonder;adds up;it fits;that is|a is|a "
     "sensible|human|decent|very|perfectly|reasonable|natural|understandable|healthy|sane|normal;would "
     "land|sting|hurt|hit|feel|make|be|leave|get|shake|knock|wear|tear|scare|frighten|confuse;would be "
     "confusing|strange|hard|enough|a lot|exhausting|frightening|lonely|terrifying;hard not to;most of "
     "us|people|anyone|anybody would;naturally;see how you|that|it|anyone|why;has|have its|good "
     "reasons|reason;any|every parent|human|one|body would;who ~ would not;no surprise;you would|were "
     "have|bound to;not strange|silly|mad|crazy|weird|odd|wrong|weak|wicked|a;nothing "
     "strange|odd|wrong|silly|mad|weak|shameful;is not "
     "strange|silly|mad|crazy|weakness|weird|odd|weak|wicked|a;no need to be ashamed;it is not ~ "
     "weak|mad|silly|wrong|crazy|odd|strange;deserves|earned;the right to;it would"},
    {"sorry-for", "is the counsellor's own sorrow",
     "sorry to hear|for|that|about|you|this|it;so|really|very|truly|terribly|deeply sorry;"
     "how|that|what is|was|a awful|terrible|sad|dreadful|horrible|heartbreaking|tragic|upsetting|shame;"
     "that is|sounds so|just|really|absolutely|truly awful|terrible|sad|dreadful|horrible|heartbreaking|"
     "horrific|cruel;poor you|thing|love|man|girl|boy|soul|lamb;my heart;oh no|dear|gosh|god|bless|love|hon|"
     "honey|sweetheart;breaks my|your heart;condolences;i feel for|terrible|awful|so|sad "
     "you|for|that|hearing;"
     "bless you|your|her|him;what a thing|terrible|awful|horrible|sad|shame|nightmare;thoughts are with;"
     "hate that|for you;wish you|that|this had|you|had;rotten|bad luck;miserable|rotten|awful|hard "
     "day|time|thing|luck|news|blow;what rotten|miserable|bad|hard|cruel|lousy|an|sad;hugs;that is "
     "rough|tough|hard|rubbish|horrid|shit|grim|lousy;ugh;aw;gutted for;it pains|saddens|hurts me;makes "
     "me|my heart so|sad|ache|want|very;i could cry|weep;you poor;deserve|deserved better|any;did not "
     "deserve;so much for you|to|on;nobody should|deserves;no one should|deserves;should not have "
     "happened|to"},
    {"strength", "names a strength",
     "that|it took|takes|must courage|guts|strength|some|a lot|real|nerve|have;you kept|managed|held|stayed|"
     "showed|turned|came|made|found|got|did|stood|went|stuck|put|took;you have kept|held|managed|carried|"
     "stayed|got|been|done|worked|put|found|raised|come;you still;even so you;courage|guts|strength|grit|"
     "resilience|persistence|determination|loyalty|patience;shows|tells how|me|what|that you;brave|bravery;"
     "you care|cared|cares;how much you care|love|mind;that matters to you;not everyone|everybody|many would|"
     "could|can|people;because of you;not once|missed;held your|up|on|it|that;all the same;ground;you "
     "stood|spoke|asked|told|walked|rang|called|fought|looked|answered|chose|noticed|protected|survived|"
     "raised|learned|learnt|built|faced|said no|saved;not many|easy|nothing|everybody|a small;that is not|no "
     "nothing|small|easy|little;i notice you|that you;what i notice|see;there is|was ~ "
     "courage|strength|love|care|loyalty|something;somebody|someone|a person|woman|man|mother|father|parent "
     "who;you are someone|somebody|a person|still|here|careful|honest|loyal|thoughtful|kind;you know|knew "
     "how;takes|took doing|some"},
    {"praise", "praises a result",
     "well done;good for you;good job|on you;proud of;i admire;admire;impressive|impressed;amazing|brilliant|"
     "fantastic|awesome|wonderful|great|excellent;you are doing so|really|great|well|brilliantly;nice|great "
     "work;keep it up;hats off;kudos;superstar;smashed"},
    {"thanks", "thanks the client for it",
     "thank you for;thanks for;i appreciate;i am glad|pleased|grateful you|that|to;glad you"},
    {"own-story", "brings in the counsellor's own life",
     "when i was|had|lost|went|did|started|left|got|first;i lost|went|remember;i have been there|through;"
     "i had a|an|the|my|one|to;my own;my mum|mom|dad|mother|father|wife|husband|brother|sister|kids|daughter|"
     "son|gran|nan|ex|divorce|family|friend|first|therapist;me too;same here;i know what|that|how ~ like|"
     "feels|feeling;i was|used|grew|struggled|also|did|too;happened to me;i went through;in my family|house|"
     "last|old;as someone who|a;i still;had a year|week|time|phase|friend|similar|the|that|mine|my;in my "
     "experience|case|job|day|family|time|years;when my;my "
     "kid|kids|boy|girl|partner|boss|first|own|last|grandmother|grandfather|uncle|aunt|cousin|friend|"
     "flatmate|nana|nain;mine|ours did|was|went|is|took|died|left|has|had|never;happened to|with me;i did "
     "the|that|it;i have had|done|lost|felt|known|got|lived|spent|been|sat;i never|always|once|myself;years "
     "ago i|my|when;i know|knew because|from;i come|came from;i am a|from|the|an;so have|did|was i"},
    {"own-feeling", "says what the counsellor feels now",
     "i notice|noticed|noticing|find|found myself|i|that|how|a|my|something|in;i feel|felt|am feeling;"
     "i am|was|feel|felt a|quite|moved|touched|struck|nervous|sad|aware|stuck|lost|worried|uneasy|torn|"
     "finding|sitting|feeling|tempted|honestly|not sure;moved by;touched by;my eyes|stomach|chest|throat|"
     "instinct|first|urge|mind;makes me|i;something in me;to be honest i|with you;as you said|say|talk|spoke|"
     "were;listening to you;sitting here|with;as you wrote|typed|tell|told|spoke|said that;i "
     "felt;reading|hearing that|this|it|you;kind of hushed;i am|feel "
     "sad|angry|honoured|honored|privileged|humbled|relieved|glad|scared|anxious|protective|helpless|tearful|"
     "moved|touched|worried|concerned|curious|lost|unsure|pulled|embarrassed|nervous;something in|happens to "
     "me;my own feeling|face|chest|heart|stomach|throat|reaction|breath;sat up|back;i want|wanted to "
     "jump|fix|rush|say|tell|make|help|cry|hug|take|ask;i caught|catch|noticed|notice "
     "myself|that;hits|hit|lands|landed|stays|stayed me|with me;left me;gets to me;i do not know what|how|if "
     "to;not sure what|how|i|if;i have no|a idea|lump|feeling"},
    {"owns-mistake", "owns a mistake",
     "i got that|it|this|you wrong;i was wrong|too|clumsy|late|hasty;my mistake|fault|bad;i "
     "apologise|apologize;"
     "i should not have|have|listened|asked;i should have;i misheard|missed|misread|misunderstood|jumped|"
     "rushed|pushed|interrupted|talked|let;i owe you;sorry i|for missing|for rushing|for pushing|if i|about "
     "that;that was my|clumsy|on me;i did not listen|hear|get|mean;i messed|slipped"},
    {"always-never", "counts faults",
     "you always|never|keep|kept;you constantly;every time you;once again;yet again;again ?;you just|simply "
     "gave|let|do|did|want|sat|need;not exactly;you have not|did not even|really|bother|think|try"},
    {"blames", "lays blame",
     "your own|fault|doing|choice|responsibility|problem;you chose|brought|let|gave|caused|made|ruined|"
     "allowed|refused|failed|walked|lied|ignored;you should have|not;you could have;you must have;"
     "it takes two;you did this;you knew;on you;you have only;what did you do|think|expect"},
    {"judges", "judges",
     "selfish|silly|ridiculous|stupid|lazy|childish|dramatic|irresponsible|immature|unfair|wrong|"
     "unacceptable|"
     "weak|pathetic|excuse|excuses|foolish|inappropriate|overreacting|overreact|paranoid|spoiled|wallowing|"
     "disappointing|disappointed|manipulative|reckless|naive|negative|sulking|ungrateful;"
     "not very|really fair|kind|nice|mature|responsible|good|helpful;that is not "
     "an|okay|acceptable|fair|true|"
     "how;feeling sorry for yourself;bit "
     "much|dramatic|harsh|extreme;dishonest|dishonesty|lying|lied|cheating|stalking|abuse|theft|neglect|"
     "irresponsible|unkind|cruel|disrespectful|unreasonable|attitude|blame|guilty conscience;a form of;come "
     "clean;you owe;own up;a child never|needs|deserves;responsible adult;as a "
     "mother|father|parent|wife|husband|grown|nurse|teacher;at your age;for your age;set|sets an|a "
     "example;should know|have known better;know better;disappoint;let down|them|him|her your|down;shame "
     "on;ought to be ashamed"},
    {"argues", "argues",
     "but you|that said|did|are|told|have|know|do|is|was|were;are you sure;do not you think|see|care;really "
     "?;"
     "is that really|true|honestly|even;come on;be honest|fair|realistic;let us be;with respect;"
     "you have to admit|understand|accept|realise|see;think about how|what|your|them|him|her|the;"
     "what about your|the|her|his|them;i do not believe|buy|think|see;hard to believe;i find that hard;"
     "is not that just|a|what;you say ~ but|yet;surely;get over|grip;grow up;pull yourself;snap out;move "
     "on;is it possible;yes ?;you know that|it is;and yet you;does not he|she|it|that;does he ?;does she "
     "?;is it ?;do they ?;i have|must to say;i must say;frankly;the truth is;truth be;in fairness;to be fair "
     "to;to be honest;i find that|it hard|difficult;hard to hear|square;not strictly;that is not what;but "
     "was there|it|he|she|that;you say you;you told me;was there really;are not you;were not you;did not "
     "you;could not you ~ have|just;cannot you;can not you just|see"},
    {"contempt", "looks down on the client",
     "never learn|learned|meant|listen|change|bothered;expect me|everyone|everybody|people|the world to;you "
     "would rather|sooner _;rather like|enjoys|likes _;"
     "excuse|excuses;walked all over;a victim;victim;like dirt|a child|a "
     "baby;punish|punishing|bully|bullying;can not be bothered;"
     "and so you should;that says something;call it|that being|stress|hurt|love;takes "
     "what;everybody|everyone else get|carry|do|gets;"
     "about you $;all about you;let ~ carry;bury your head;rules are for;by the sounds of it;something "
     "cold|wrong|missing in you;more than your|her;"
     "worth a;go hang;competition;enjoy|enjoys letting|being|making;make it so hard;the only one with"},
    {"warns", "warns",
     "if you do not|keep|carry|go on;you will lose|end|regret|only|never|just|drive|push|make;"
     "unless you;sooner or later;do you want to;is that what you want;you are going to lose|end|regret|make;"
     "or else;you cannot just|keep|go|expect|carry|blame;you can not just|keep|go|expect|carry|blame"},
    {"at-least", "shrinks what the client feels",
     "at least;at any rate;on the bright|plus side;the main thing;look at it this way;and anyway;ah "
     "well;still , you|he|she|it|there|at;$ though;but he|she|it is|was|had|has only|just|a|got"},
    {"could-be-worse", "compares it away",
     "could be|have ~ worse;worse things|off;other people|others have|are|would|do|who;some people|families|"
     "kids have|do|would;there are people;count your;be grateful|thankful|glad;lucky|luckily|fortunate;"
     "bright side;silver lining;look on the;in the grand;bigger picture;first world;not the end of;"
     "no one|nobody|nothing died|is perfect|to worry|to be;not so|that|all bad;it is|was only|just "
     "a|one|an;it is only|just;only a|the|one|an|money|work|words;in the end;you have still|got "
     "your|a|the|all|so|each|two;nobody can take;still young|got|have|time|early;not as bad;could have "
     "lost|had|been;people do|cope|manage;worse than that;not everyone|everybody gets|has;in "
     "perspective;perspective"},
    {"promises", "promises what nobody can know",
     "will be fine|okay|all|alright|good|great|better|over|grand;going to be fine|okay|all|great;"
     "i am sure|certain|positive|confident;you will be|get|feel|see|find|look|laugh|manage|meet|bounce|cope|"
     "soon|do|have|sail|know|thank;it will pass|get|all|work|be|sort|come|blow;it gets|always better|works;"
     "time heals|will;give it time|a;things will|always|have;everything will|happens|is;work|works out;"
     "before you know;in no time;you have got this;no doubt;bound to;soon enough;plenty of|more fish;come "
     "out the|of other|it|this;before long;good night's|nights sleep;a good night;look "
     "different|better|brighter;laugh about|at;you will ~ see|laugh|be fine|look;he|she|they|it will "
     "come|be|get|settle|pass|turn|calm|grow|blow|come;sort itself|out;come round|around|right|good;one day "
     "you;soon be|feel|see|have;grow out|grows|into;nothing lasts;for the best;meant to be;a reason;by "
     "christmas|summer|easter|spring;on the mend;you are strong|young|tough|a"},
    {"do-not-worry", "asks the feeling to go away",
     "do not worry|be|cry|stress|think|beat|let|feel|take|dwell|upset|panic|fret|get|blame;try not to;"
     "no need to worry|be|feel|panic|cry|get;stop worrying|thinking|being|beating|overthinking;cheer up;chin "
     "up;stay|keep|think positive|smiling|strong|calm;calm down;relax;not worth;nothing to worry|be;"
     "worry about;put it behind;you just|only need|have;no big deal;not a big;not that big|serious|bad"},
    {"everyone", "makes it everybody's",
     "everyone|everybody|we all|anybody|all parents|all couples|all teenagers|all of us;happens to|a lot;"
     "happens to everyone|all|the|lots|loads;lots|loads of people;normal for|to|at;just|only normal|human|a|"
     "one|how|nerves|hormones|stress|tired|life|part;nobody is;part of life|growing|being;same for;we have "
     "all;they all;all of them|teenagers|men|women|kids|boys|girls|mothers|fathers|parents|mums|husbands;who "
     "has not;every mother|father|parent|couple|family|marriage|teenager|student|job|new;lots|plenty|loads "
     "of;a lot of people;most people|men|women|kids|mums|families|couples feel|go|have|get;that is "
     "just|men|women|kids|teenagers|families|life|marriage|work|how|what"},
    {"not-saying", "says what it is not going to do",
     "not going to tell|say|pretend|promise|give|push|ask|argue|rush;will not tell|say|pretend|give|promise|"
     "push;would not say|call|dream;not saying|here|asking|telling|trying|suggesting|blaming|judging;"
     "do not want to tell|push|rush|pretend|give|make|tidy;without telling|saying;"
     "can not promise|tell|say|know|pretend|imagine;do not know what|how|if|whether"},
    {"plain-danger", "asks plainly about danger",
     "killing|kill|harming|harm|hurting|hurt yourself;end|ending|take|taking your|it life|own|all;suicide|"
     "suicidal;want|wanting|wanted|wish|wished to die|to be dead|not to|you were dead;thoughts of dying|"
     "death|not;not wanting to be here|alive|wake|live;yourself , to die;to die;take|taking ~ yourself;safe "
     "tonight|at home|right;plan|means|pills to end"},
    {"between-us", "speaks of what happens between you",
     "between us|you and;in this room;you and i|me;with me;from me;of me;at me;to me;sitting with;here with;"
     "not being heard|listened"},
    {"i-understand", "claims to understand",
     "i understand|know|get how|exactly|that|it|what|totally|completely;i totally|completely|fully get|"
     "understand|hear;i can only imagine;i can imagine;trust me;believe me"},
    {"must-be", "guesses at how hard it is",
     "that|it|this must|might|can be|have|feel;must be|have|feel;sounds|is|was|so|really|incredibly|very "
     "hard|"
     "tough|painful|difficult|heavy|lonely|scary|exhausting|frightening|frustrating|overwhelming|draining"},
    {"short-nod", "makes room", "^ mm|mhm|yeah|right|okay|yes|ah|oh|hmm|wow|gosh"},
    {"exclaims", "raises the tone", "!"},
    {"your-words", "takes up the client's own word",
     "you said|say|used|mentioned|called|told|put|described|were saying|just said;the word;you call"},
    {"meaning", "reaches for what it means",
     "means|meant ~ you|everything|that|more|nothing;matters|mattered;what you really|want|long|needed|miss;"
     "underneath|beneath|behind ~;deep down;the|a kind|sort of;as much as;more than;rather than;"
     "not just|only ~ but|it;it is not|was not ~ it|that|so;less about;about ~ than;"
     "one thing ~ another;somehow"},
    {"collects", "gathers several things",
     "on top of;and then;all of|at|this|that;everything;so there is|are;a lot of things|going;"
     "several|few things;first ~ then;and now"},
});

bool opener(std::string_view word) {
    constexpr auto openers =
        std::to_array<std::string_view>({"ah", "and", "but", "hm", "hmm", "mhm", "mm", "no", "oh", "okay",
                                         "right", "so", "then", "well", "yeah", "yes"});
    return std::binary_search(openers.begin(), openers.end(), word);
}

std::string_view cut_at(std::string_view& rest, char mark) {
    const std::size_t at = std::min(rest.find(mark), rest.size());
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

}  // namespace

std::span<const Cue> cues() { return table; }

CueFinder::CueFinder() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::string_view rest = table[i].phrases;
        while (!rest.empty()) add(i, cut_at(rest, ';'));
    }
    std::sort(by_word_.begin(), by_word_.end());
}

void CueFinder::add(std::size_t cue, std::string_view text) {
    Phrase phrase;
    phrase.cue = cue;
    while (!text.empty()) {
        std::string_view word = cut_at(text, ' ');
        if (word == "^") {
            phrase.at_start = true;
            continue;
        }
        Piece piece;
        if (word == "_") piece.kind = Piece::Kind::any;
        if (word == "~") piece.kind = Piece::Kind::gap;
        if (word == "$") piece.kind = Piece::Kind::end;
        if (piece.kind == Piece::Kind::words) {
            while (!word.empty()) piece.words.push_back(cut_at(word, '|'));
        }
        phrase.pieces.push_back(std::move(piece));
    }
    const std::size_t number = phrases_.size();
    if (phrase.pieces.front().kind == Piece::Kind::words) {
        for (const std::string_view word : phrase.pieces.front().words) by_word_.emplace_back(word, number);
    } else {
        open_.push_back(number);
    }
    phrases_.push_back(std::move(phrase));
}

// Where the match ends, or 0.
std::size_t CueFinder::matched(const Phrase& phrase, std::size_t piece, const Tokens& tokens, std::size_t at,
                               std::size_t end) {
    for (; piece < phrase.pieces.size(); ++piece) {
        const Piece& wanted = phrase.pieces[piece];
        if (wanted.kind == Piece::Kind::end) return at == end ? at : 0;
        if (wanted.kind == Piece::Kind::gap) {
            for (std::size_t skip = 0; skip <= 3 && at + skip <= end; ++skip) {
                if (const std::size_t done = matched(phrase, piece + 1, tokens, at + skip, end)) return done;
            }
            return 0;
        }
        if (at >= end) return 0;
        const std::string& token = tokens.all[at].text;
        if (wanted.kind == Piece::Kind::words &&
            std::find(wanted.words.begin(), wanted.words.end(), token) == wanted.words.end()) {
            return 0;
        }
        ++at;
    }
    return at;
}

void CueFinder::find(const Tokens& tokens, Span sentence, std::vector<CueFound>& into) const {
    const std::size_t end = sentence.first + sentence.count;
    const std::size_t before = into.size();
    std::size_t start = sentence.first;  // where the sentence begins, its opening words left out
    const auto is_start = [&](std::size_t at) { return at == sentence.first || at == start; };
    while (start < end && (tokens.all[start].mark || opener(tokens.all[start].text))) ++start;
    const auto try_phrase = [&](std::size_t number, std::size_t at) {
        const Phrase& phrase = phrases_[number];
        if (phrase.at_start && !is_start(at)) return;
        const bool known = std::any_of(into.begin() + static_cast<std::ptrdiff_t>(before), into.end(),
                                       [&](const CueFound& f) { return f.cue == phrase.cue; });
        if (known) return;
        if (const std::size_t done = matched(phrase, 0, tokens, at, end)) {
            into.push_back({phrase.cue, {at, done - at}});
        }
    };
    for (std::size_t at = sentence.first; at < end; ++at) {
        const std::string_view word = tokens.all[at].text;
        auto phrase = std::lower_bound(by_word_.begin(), by_word_.end(), word,
                                       [](const auto& entry, std::string_view w) { return entry.first < w; });
        for (; phrase != by_word_.end() && phrase->first == word; ++phrase) try_phrase(phrase->second, at);
        for (const std::size_t number : open_) try_phrase(number, at);
    }
}

}  // namespace attune
