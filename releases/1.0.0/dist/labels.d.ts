/** What a code, a type or a role is called. */
export interface Words {
  /** A few words. */
  readonly label: string;
  /** A sentence: when it applies. */
  readonly definition: string;
}

/** In English, and in Persian; where the corpus says nothing in Persian, both are English. */
export interface Label {
  readonly en: Words;
  readonly fa: Words;
}

/** What somebody contributed to a text. */
export declare const ContributorRole: {
  /** Author: Wrote the text, alone or with others. */
  readonly "author": Label;
  /** Translator: Put the text into this language. */
  readonly "translator": Label;
  /** Editor: Prepared the text for its publication. */
  readonly "editor": Label;
  /** Compiler: Put the text together from those of others. */
  readonly "compiler": Label;
  /** Interviewer: Asked the questions. */
  readonly "interviewer": Label;
  /** Interviewee: Answered the questions. */
  readonly "interviewee": Label;
  /** Moderator: Led the talk of others. */
  readonly "moderator": Label;
  /** Speaker: Gave the speech, or spoke in the talk, that the text records. */
  readonly "speaker": Label;
  /** Transcriber: Wrote down what was said. */
  readonly "transcriber": Label;
  /** Signatory: Signed the text without having written it (MARC: signer). */
  readonly "signatory": Label;
  /** Commentator: Added comments or notes to the text (MARC: commentator for written text). */
  readonly "commentator": Label;
  /** Illustrator: Drew the pictures. */
  readonly "illustrator": Label;
  /** Photographer: Took the photographs. */
  readonly "photographer": Label;
};

/** How a text belongs to another. */
export declare const RelationKind: {
  /** Translation of: It is a translation of the other text. */
  readonly "translation-of": Label;
  /** Version of: It is another version of the same text. */
  readonly "version-of": Label;
  /** Part of: It is a part of the other text, or of a series that begins with it. */
  readonly "part-of": Label;
  /** Answer to: It answers the other text. */
  readonly "answer-to": Label;
};

/** What a text is about. */
export declare const Topic: {
  /** Solidarity: Solidarity between peoples and movements, and its limits. */
  readonly "solidarity": Label;
  /** Freedom of expression: Freedom of expression and censorship. */
  readonly "freedom-of-expression": Label;
  /** Internet access: Access to the internet: blocking, throttling, outages. */
  readonly "internet-access": Label;
  /** Platform moderation: What social networks remove or allow, and whose accounts they close. */
  readonly "platform-moderation": Label;
  /** Human rights: Human rights and their defence. */
  readonly "human-rights": Label;
  /** Protest: Protests, riots and movements, and the answer of states to them. */
  readonly "protest": Label;
  /** Political system: How Iran is or should be governed. */
  readonly "political-system": Label;
  /** Sanctions: Economic sanctions. */
  readonly "sanctions": Label;
  /** Foreign policy: Relations between states, interventions and alliances. */
  readonly "foreign-policy": Label;
  /** Israel and Palestine: Israel, Palestine and the wars between them. */
  readonly "israel-palestine": Label;
  /** Women’s rights: Rights and situation of women. */
  readonly "womens-rights": Label;
  /** Media: News media, propaganda and information campaigns. */
  readonly "media": Label;
  /** Diaspora: Iranians abroad. */
  readonly "diaspora": Label;
  /** Health care: Health and medical care. */
  readonly "health-care": Label;
};

/** Notice about the content of a text, the same for every viewpoint. */
export declare const Advisory: {
  /** Violence: Describes killing, torture, armed attack or execution. */
  readonly "violence": Label;
  /** Sexual violence: Mentions sexual violence. */
  readonly "sexual-violence": Label;
  /** Harm to children: Mentions violence against children or their death. */
  readonly "harm-to-children": Label;
  /** Endorses violence: Approves of, or calls for, armed attack or killing. */
  readonly "endorses-violence": Label;
  /** Demeaning language: Demeans people for nationality, religion, ethnicity, gender or politics. */
  readonly "demeaning-language": Label;
  /** Accuses a named person: Accuses a named person of a crime or of serving a foreign power. */
  readonly "accuses-named-person": Label;
  /** Disputed claims: States as fact what other sources dispute; we have not checked it. */
  readonly "disputed-claims": Label;
  /** Illness: Describes illness or disability. */
  readonly "illness": Label;
};

/** What is known of the rights in a text. */
export declare const RightsStatus: {
  /** Unknown: The capture states no rights: they stay with the author, and no licence is known. */
  readonly "unknown": Label;
  /** All rights reserved: All rights reserved by the holder. */
  readonly "reserved": Label;
  /** Licensed: The holder allows use under the licence given. */
  readonly "licensed": Label;
  /** Public domain: No rights, or none any more. */
  readonly "public-domain": Label;
};

/** What a block is. */
export declare const BlockStyle: {
  /** Paragraph: Paragraph. */
  readonly "normal": Label;
  /** Heading 1: Heading, level 1. */
  readonly "h1": Label;
  /** Heading 2: Heading, level 2. */
  readonly "h2": Label;
  /** Heading 3: Heading, level 3. */
  readonly "h3": Label;
  /** Heading 4: Heading, level 4. */
  readonly "h4": Label;
  /** Heading 5: Heading, level 5. */
  readonly "h5": Label;
  /** Heading 6: Heading, level 6. */
  readonly "h6": Label;
  /** Standfirst: Introduction under the title. */
  readonly "standfirst": Label;
  /** Epigraph: Motto before the text. */
  readonly "epigraph": Label;
  /** Quotation: Quotation set apart from the text. */
  readonly "blockquote": Label;
  /** Attribution: Source of the quotation or epigraph just before. */
  readonly "attribution": Label;
  /** Attribution before: Source of the quotation or epigraph just after. */
  readonly "attribution-before": Label;
  /** Speaker: Name of who speaks next, as in a play or an interview. */
  readonly "speaker": Label;
  /** Stage direction: What is done or seen while others speak. */
  readonly "stage-direction": Label;
  /** Verse: Stanza of a poem: each of its lines is a line of verse. */
  readonly "verse": Label;
  /** Preformatted: Text whose blanks and line breaks are part of it. */
  readonly "preformatted": Label;
  /** Table: Table: a line for each row, a tab between cells. */
  readonly "table": Label;
  /** Note: Footnote or endnote. */
  readonly "note": Label;
  /** Caption: Title or caption of a picture, video or link whose own content is lost. */
  readonly "caption": Label;
  /** Hashtags: Line of hashtags. */
  readonly "hashtags": Label;
  /** Salutation: Greeting of a letter. */
  readonly "salutation": Label;
  /** Closing: Last words of a letter, before the signature. */
  readonly "closing": Label;
  /** Signature: Name under a letter. */
  readonly "signature": Label;
  /** Dateline: Place or date line. */
  readonly "dateline": Label;
  /** Note about the author: Note about the author. */
  readonly "author-note": Label;
};

/** Why text of a seed is not in the document. */
export declare const OmissionReason: {
  /** Blank line: A line without text. */
  readonly "blank": Label;
  /** Text of the page: Text of the page around: buttons, menus, prompts. */
  readonly "interface": Label;
  /** Navigation: Ways to other pages or places: tables of contents, lists of links. */
  readonly "navigation": Label;
  /** Advertisement: An advertisement, or an offer of the publisher. */
  readonly "advertisement": Label;
  /** Time code: The time of a recording at which the words are said. */
  readonly "time-code": Label;
  /** Markup: Signs of the format of the source: tags, entities, asterisks. */
  readonly "markup": Label;
  /** Other document: Text of another document of the same capture. */
  readonly "other-document": Label;
  /** Donation appeal: An appeal for money, or an address to send it to. */
  readonly "donation": Label;
  /** Repeated byline: The author’s name once more. */
  readonly "duplicate-byline": Label;
  /** Lost picture: The place of a picture that the capture lost. */
  readonly "lost-picture": Label;
  /** Lost link: Words of a link whose target the capture lost. */
  readonly "lost-link": Label;
};

/** What the capture lost. */
export declare const GapKind: {
  /** Picture: A picture or graph. */
  readonly "picture": Label;
  /** Video or sound: A video or sound. */
  readonly "media": Label;
  /** Link: A link, or where it leads. */
  readonly "link": Label;
  /** List of links: A list of links. */
  readonly "links": Label;
  /** Notes: The text of the notes. */
  readonly "notes": Label;
  /** Text: A part of the text. */
  readonly "text": Label;
};

/** How a value is known. */
export declare const BasisKind: {
  /** Stated: The text says it, in the lines given. */
  readonly "stated": Label;
  /** Inferred: It follows from the text; the note says how. */
  readonly "inferred": Label;
  /** Editorial: It is our own wording or choice. */
  readonly "editorial": Label;
  /** Unknown: The text does not tell; the value is null or empty. */
  readonly "unknown": Label;
};

/** Types of documents. */
export declare const DocumentType: {
  /** Article: Opinion piece written for a public. */
  readonly "Article": Label;
  /** Essay: Long argued text in parts, with quotations and notes. */
  readonly "Essay": Label;
  /** Letter: Text addressed to somebody and signed. */
  readonly "Letter": Label;
  /** Post: Short text of a social network, with its replies. */
  readonly "Post": Label;
};

/** Types of records. */
export declare const RecordType: {
  /** Author: Person who wrote a text or a reply. */
  readonly "Author": Label;
};

/** What may mark a run of text. */
export declare const TextMark: {
  /** Strong: Strong. */
  readonly "strong": Label;
  /** Emphasis: Emphasis. */
  readonly "em": Label;
};

/** What a line of a seed may be. */
export declare const LineRole: {
  /** Paragraph: Paragraph. */
  readonly "paragraph": Label;
  /** Heading 1: Heading, level 1. */
  readonly "heading-1": Label;
  /** Heading 2: Heading, level 2. */
  readonly "heading-2": Label;
  /** Heading 3: Heading, level 3. */
  readonly "heading-3": Label;
  /** Heading 4: Heading, level 4. */
  readonly "heading-4": Label;
  /** Heading 5: Heading, level 5. */
  readonly "heading-5": Label;
  /** Heading 6: Heading, level 6. */
  readonly "heading-6": Label;
  /** Quotation: Quotation set apart from the text. */
  readonly "quotation": Label;
  /** Quotation, level 2: Quotation inside a quotation, on level 2. */
  readonly "quotation-2": Label;
  /** Quotation, level 3: Quotation inside a quotation, on level 3. */
  readonly "quotation-3": Label;
  /** Quotation, level 4: Quotation inside a quotation, on level 4. */
  readonly "quotation-4": Label;
  /** Quotation, level 5: Quotation inside a quotation, on level 5. */
  readonly "quotation-5": Label;
  /** Quotation, level 6: Quotation inside a quotation, on level 6. */
  readonly "quotation-6": Label;
  /** Epigraph: Motto before the text. */
  readonly "epigraph": Label;
  /** Attribution: Source of the quotation or epigraph just before. */
  readonly "attribution": Label;
  /** Attribution before: Source of the quotation or epigraph just after. */
  readonly "attribution-before": Label;
  /** Standfirst: Introduction under the title. */
  readonly "standfirst": Label;
  /** List item: Item of a list with bullets. */
  readonly "bullet": Label;
  /** List item, level 2: Item of a list with bullets, on level 2. */
  readonly "bullet-2": Label;
  /** List item, level 3: Item of a list with bullets, on level 3. */
  readonly "bullet-3": Label;
  /** List item, level 4: Item of a list with bullets, on level 4. */
  readonly "bullet-4": Label;
  /** List item, level 5: Item of a list with bullets, on level 5. */
  readonly "bullet-5": Label;
  /** List item, level 6: Item of a list with bullets, on level 6. */
  readonly "bullet-6": Label;
  /** Numbered item: Item of a numbered list. */
  readonly "number": Label;
  /** Numbered item, level 2: Item of a numbered list, on level 2. */
  readonly "number-2": Label;
  /** Numbered item, level 3: Item of a numbered list, on level 3. */
  readonly "number-3": Label;
  /** Numbered item, level 4: Item of a numbered list, on level 4. */
  readonly "number-4": Label;
  /** Numbered item, level 5: Item of a numbered list, on level 5. */
  readonly "number-5": Label;
  /** Numbered item, level 6: Item of a numbered list, on level 6. */
  readonly "number-6": Label;
  /** Speaker: Name of who speaks next, as in a play or an interview. */
  readonly "speaker": Label;
  /** Stage direction: What is done or seen while others speak. */
  readonly "stage-direction": Label;
  /** Verse: Stanza of a poem: each of its lines is a line of verse. */
  readonly "verse": Label;
  /** Preformatted: Text whose blanks and line breaks are part of it. */
  readonly "preformatted": Label;
  /** Table: Table: a line for each row, a tab between cells. */
  readonly "table": Label;
  /** Note: Footnote or endnote. */
  readonly "note": Label;
  /** Caption: Title or caption of a picture, video or link whose own content is lost. */
  readonly "caption": Label;
  /** Hashtags: Line of hashtags. */
  readonly "hashtags": Label;
  /** Salutation: Greeting of a letter. */
  readonly "salutation": Label;
  /** Closing: Last words of a letter, before the signature. */
  readonly "closing": Label;
  /** Signature: Name under a letter. */
  readonly "signature": Label;
  /** Dateline: Place or date line. */
  readonly "dateline": Label;
  /** Note about the author: Note about the author. */
  readonly "author-note": Label;
  /** Title: The title of the text. */
  readonly "title": Label;
  /** Byline: The line that names the author. */
  readonly "byline": Label;
  /** Blank line: A line without text. */
  readonly "blank": Label;
  /** Text of the page: Text of the page around: buttons, menus, prompts. */
  readonly "interface": Label;
  /** Navigation: Ways to other pages or places: tables of contents, lists of links. */
  readonly "navigation": Label;
  /** Advertisement: An advertisement, or an offer of the publisher. */
  readonly "advertisement": Label;
  /** Time code: The time of a recording at which the words are said. */
  readonly "time-code": Label;
  /** Markup: Signs of the format of the source: tags, entities, asterisks. */
  readonly "markup": Label;
  /** Other document: Text of another document of the same capture. */
  readonly "other-document": Label;
  /** Donation appeal: An appeal for money, or an address to send it to. */
  readonly "donation": Label;
  /** Repeated byline: The author’s name once more. */
  readonly "duplicate-byline": Label;
  /** Lost picture: The place of a picture that the capture lost. */
  readonly "lost-picture": Label;
  /** Lost link: Words of a link whose target the capture lost. */
  readonly "lost-link": Label;
};
