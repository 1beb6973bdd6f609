/**
 * Address of a document, or a former one, which still leads to it. New ones come in minor versions: keep a default case.
 *
 * @open
 */
export type Slug =
  | "letter-on-freedom-of-speech"
  | "when-solidarity-speaks-louder"
  | "arab-spring-2022-protests-in-iran-and-islamic-revolution"
  | "time-for-deplatforming"
  | "solidarity-is-not-selective";

/**
 * Former address of a document, which still leads to it.
 *
 * @open
 */
export type Alias = never;

/** The document of each address. */
export interface DocumentBySlug {
  readonly "letter-on-freedom-of-speech": Letter;
  readonly "when-solidarity-speaks-louder": Article;
  readonly "arab-spring-2022-protests-in-iran-and-islamic-revolution": Essay;
  readonly "time-for-deplatforming": Article;
  readonly "solidarity-is-not-selective": Post;
}

/**
 * Id of one Author.
 *
 * @open
 */
export type AuthorId =
  | "keyhan"
  | "nariman-gharib"
  | "parham"
  | "sam-ghandchi";

/** Opinion piece written for a public. */
export interface Article {
  /** Type of the document: the discriminant of the union. */
  readonly type: "Article";
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Former slugs, which still lead here. */
  readonly aliases: readonly string[];
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Place that the text names as its own; null when it names none. */
  readonly place: string | null;
  /** Site or network where it was published; null when unknown. */
  readonly platform: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** Hashtags of the text, in order. */
  readonly hashtags: readonly string[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Rights in the text. */
  readonly rights: Rights;
  /** The text, as Portable Text blocks. */
  readonly body: Block[];
  /** Table of contents: the headings in order. */
  readonly contents: readonly ContentsEntry[];
  /** The raw text that the document was made from. */
  readonly source: Source;
  /** What of the seed is not in the document, and why. */
  readonly omissions: readonly Omission[];
  /** What the capture had lost before it became a seed. */
  readonly gaps: readonly Gap[];
  /** All that the capture lost, whatever says so: omissions, gaps, references to notes that are not there. */
  readonly lost: readonly Lost[];
  /** Where each value that an editor gave comes from, by field. */
  readonly basis: {
    /** Where `title` comes from. */
    readonly title: Basis;
    /** Where `language` comes from. */
    readonly language: Basis;
    /** Where `summary` comes from. */
    readonly summary: Basis;
    /** Where `authors` comes from. */
    readonly authors: Basis;
    /** Where `contributors` comes from. */
    readonly contributors: Basis;
    /** Where `published` comes from. */
    readonly published: Basis;
    /** Where `place` comes from. */
    readonly place: Basis;
    /** Where `platform` comes from. */
    readonly platform: Basis;
    /** Where `relations` comes from. */
    readonly relations: Basis;
    /** Where `hashtags` comes from. */
    readonly hashtags: Basis;
    /** Where `topics` comes from. */
    readonly topics: Basis;
    /** Where `advisories` comes from. */
    readonly advisories: Basis;
    /** Where `rights` comes from. */
    readonly rights: Basis;
  };
}

/** Somebody who contributed to a text, and what. */
export interface Contributor {
  /** Id of one Author. */
  readonly id: AuthorId;
  /** What somebody contributed to a text. */
  readonly role: ContributorRole;
}

/**
 * What somebody contributed to a text.
 *
 * - `author`: Wrote the text, alone or with others.
 * - `translator`: Put the text into this language.
 * - `editor`: Prepared the text for its publication.
 * - `compiler`: Put the text together from those of others.
 * - `interviewer`: Asked the questions.
 * - `interviewee`: Answered the questions.
 * - `moderator`: Led the talk of others.
 * - `speaker`: Gave the speech, or spoke in the talk, that the text records.
 * - `transcriber`: Wrote down what was said.
 * - `signatory`: Signed the text without having written it (MARC: signer).
 * - `commentator`: Added comments or notes to the text (MARC: commentator for written text).
 * - `illustrator`: Drew the pictures.
 * - `photographer`: Took the photographs.
 *
 * @open
 */
export type ContributorRole =
  | "author"
  | "translator"
  | "editor"
  | "compiler"
  | "interviewer"
  | "interviewee"
  | "moderator"
  | "speaker"
  | "transcriber"
  | "signatory"
  | "commentator"
  | "illustrator"
  | "photographer";

/** How a text belongs to another. */
export interface Relation {
  /** How a text belongs to another. */
  readonly kind: RelationKind;
  /** Id of the other document. */
  readonly document: string;
  /** Which part it is, from 1; null where it has no number. */
  readonly number: number | null;
}

/**
 * How a text belongs to another.
 *
 * - `translation-of`: It is a translation of the other text.
 * - `version-of`: It is another version of the same text.
 * - `part-of`: It is a part of the other text, or of a series that begins with it.
 * - `answer-to`: It answers the other text.
 *
 * @open
 */
export type RelationKind =
  | "translation-of"
  | "version-of"
  | "part-of"
  | "answer-to";

/**
 * What a text is about.
 *
 * - `solidarity`: Solidarity between peoples and movements, and its limits.
 * - `freedom-of-expression`: Freedom of expression and censorship.
 * - `internet-access`: Access to the internet: blocking, throttling, outages.
 * - `platform-moderation`: What social networks remove or allow, and whose accounts they close.
 * - `human-rights`: Human rights and their defence.
 * - `protest`: Protests, riots and movements, and the answer of states to them.
 * - `political-system`: How Iran is or should be governed.
 * - `sanctions`: Economic sanctions.
 * - `foreign-policy`: Relations between states, interventions and alliances.
 * - `israel-palestine`: Israel, Palestine and the wars between them.
 * - `womens-rights`: Rights and situation of women.
 * - `media`: News media, propaganda and information campaigns.
 * - `diaspora`: Iranians abroad.
 * - `health-care`: Health and medical care.
 *
 * @open
 */
export type Topic =
  | "solidarity"
  | "freedom-of-expression"
  | "internet-access"
  | "platform-moderation"
  | "human-rights"
  | "protest"
  | "political-system"
  | "sanctions"
  | "foreign-policy"
  | "israel-palestine"
  | "womens-rights"
  | "media"
  | "diaspora"
  | "health-care";

/**
 * Notice about the content of a text, the same for every viewpoint.
 *
 * - `violence`: Describes killing, torture, armed attack or execution.
 * - `sexual-violence`: Mentions sexual violence.
 * - `harm-to-children`: Mentions violence against children or their death.
 * - `endorses-violence`: Approves of, or calls for, armed attack or killing.
 * - `demeaning-language`: Demeans people for nationality, religion, ethnicity, gender or politics.
 * - `accuses-named-person`: Accuses a named person of a crime or of serving a foreign power.
 * - `disputed-claims`: States as fact what other sources dispute; we have not checked it.
 * - `illness`: Describes illness or disability.
 *
 * @open
 */
export type Advisory =
  | "violence"
  | "sexual-violence"
  | "harm-to-children"
  | "endorses-violence"
  | "demeaning-language"
  | "accuses-named-person"
  | "disputed-claims"
  | "illness";

/**
 * What is known of the rights in a text.
 *
 * - `unknown`: The capture states no rights: they stay with the author, and no licence is known.
 * - `reserved`: All rights reserved by the holder.
 * - `licensed`: The holder allows use under the licence given.
 * - `public-domain`: No rights, or none any more.
 *
 * @open
 */
export type RightsStatus =
  | "unknown"
  | "reserved"
  | "licensed"
  | "public-domain";

/** Rights in the text itself; the MIT licence of the package does not cover it. */
export interface Rights {
  /** What is known of the rights in a text. */
  readonly status: RightsStatus;
  /** SPDX identifier or address of the licence; null when there is none. */
  readonly licence: string | null;
  /** Who holds the rights; null when unknown. */
  readonly holder: string | null;
}

/** Paragraph, heading, quotation or list item (Portable Text). */
export type Block = {
  /** Kind of the object. */
  readonly _type: "block";
  /** Stable key: `l12` began as line 12 of the seed. */
  readonly _key: string;
  /** What a block is. */
  readonly style: BlockStyle;
  /** Kind of list that the block is an item of; absent outside lists. */
  readonly listItem?: "bullet" | "number";
  /** Depth of the list item or of the quotation, from 1; absent elsewhere. */
  readonly level?: number;
  /** Sign before a numbered item or a note, as the text gave it: `3.`, `(a)`, `۱-`, `[4]`. */
  readonly marker?: string;
  /** Number that the marker of a list item says; absent when it says none. */
  readonly value?: number;
  /** Number or sign by which references name the note that begins here; absent outside notes. */
  readonly label?: string;
  /** Who says the block, as the text names them; absent when it is nobody’s speech. */
  readonly speaker?: string;
  /** Id of the record of who says the block; absent when there is none. */
  readonly speakerId?: string;
  /** Language of the block, as a BCP 47 tag; absent when it is that of the text. */
  readonly language?: string;
  /** Number of rows of a table that are headings of its columns; absent outside tables. */
  readonly headerRows?: number;
  /** Whom and what a quotation quotes, where the text says it. */
  readonly attribution?: Attribution;
  /** Spans and note references in reading order. */
  readonly children: (Span | NoteReference)[];
  /** What the keys in `marks` stand for. */
  readonly markDefs: (LanguageMark | Link)[];
};

/**
 * What a block is.
 *
 * - `normal`: Paragraph.
 * - `h1`: Heading, level 1.
 * - `h2`: Heading, level 2.
 * - `h3`: Heading, level 3.
 * - `h4`: Heading, level 4.
 * - `h5`: Heading, level 5.
 * - `h6`: Heading, level 6.
 * - `standfirst`: Introduction under the title.
 * - `epigraph`: Motto before the text.
 * - `blockquote`: Quotation set apart from the text.
 * - `attribution`: Source of the quotation or epigraph just before.
 * - `attribution-before`: Source of the quotation or epigraph just after.
 * - `speaker`: Name of who speaks next, as in a play or an interview.
 * - `stage-direction`: What is done or seen while others speak.
 * - `verse`: Stanza of a poem: each of its lines is a line of verse.
 * - `preformatted`: Text whose blanks and line breaks are part of it.
 * - `table`: Table: a line for each row, a tab between cells.
 * - `note`: Footnote or endnote.
 * - `caption`: Title or caption of a picture, video or link whose own content is lost.
 * - `hashtags`: Line of hashtags.
 * - `salutation`: Greeting of a letter.
 * - `closing`: Last words of a letter, before the signature.
 * - `signature`: Name under a letter.
 * - `dateline`: Place or date line.
 * - `author-note`: Note about the author.
 *
 * @open
 */
export type BlockStyle =
  | "normal"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "standfirst"
  | "epigraph"
  | "blockquote"
  | "attribution"
  | "attribution-before"
  | "speaker"
  | "stage-direction"
  | "verse"
  | "preformatted"
  | "table"
  | "note"
  | "caption"
  | "hashtags"
  | "salutation"
  | "closing"
  | "signature"
  | "dateline"
  | "author-note";

/** Whom and what a quotation quotes, where the text says it. */
export type Attribution = {
  /** Person or body that is quoted; null when the text names none. */
  readonly name: string | null;
  /** Title of the quoted work; null when the text names none. */
  readonly work: string | null;
  /** Line of the seed that says so; null when it is the quotation’s own. */
  readonly line: number | null;
};

/** Run of text with the same marks. */
export type Span = {
  /** Kind of the object. */
  readonly _type: "span";
  /** Stable key: `l12` began as line 12 of the seed. */
  readonly _key: string;
  /** Text of the span; a line break is `\n`. */
  readonly text: string;
  /** Decorators (`strong`, `em`), then keys of `markDefs`. */
  readonly marks: string[];
};

/** Place where the text refers to a note. */
export type NoteReference = {
  /** Kind of the object. */
  readonly _type: "noteReference";
  /** Stable key: `l12` began as line 12 of the seed. */
  readonly _key: string;
  /** Number or sign of the note, as the text gave it. */
  readonly label: string;
  /** Key of the first block of the note; absent where its text is not in the document. */
  readonly note?: string;
};

/** Says that spans are in another language than the text around. */
export type LanguageMark = {
  /** Kind of the object. */
  readonly _type: "language";
  /** Stable key: `l12` began as line 12 of the seed. */
  readonly _key: string;
  /** Language as a BCP 47 tag, with the script where it matters. */
  readonly language: string;
};

/** Makes spans a link. */
export type Link = {
  /** Kind of the object. */
  readonly _type: "link";
  /** Stable key: `l12` began as line 12 of the seed. */
  readonly _key: string;
  /** Address: http, https, mailto, tel or a path of the site. */
  readonly href: string;
};

/** One heading of the table of contents. */
export interface ContentsEntry {
  /** Key of the heading’s block. */
  readonly key: string;
  /** Level of the heading. */
  readonly level: number;
  /** Text of the heading. */
  readonly text: string;
}

/** The raw text that the document was made from. */
export interface Source {
  /** File name of the seed. */
  readonly seed: string;
  /** Hash of its bytes. */
  readonly sha256: string;
  /** Number of its lines. */
  readonly lines: number;
}

/** Lines of the seed that are not in the document. */
export interface Omission {
  /** Why text of a seed is not in the document. */
  readonly reason: OmissionReason;
  /** Which lines, or lines with a part, were left out. */
  readonly lines: readonly LineRange[];
  /** What stood there, where that can be told. */
  readonly note: string | null;
}

/**
 * Why text of a seed is not in the document.
 *
 * - `blank`: A line without text.
 * - `interface`: Text of the page around: buttons, menus, prompts.
 * - `navigation`: Ways to other pages or places: tables of contents, lists of links.
 * - `advertisement`: An advertisement, or an offer of the publisher.
 * - `time-code`: The time of a recording at which the words are said.
 * - `markup`: Signs of the format of the source: tags, entities, asterisks.
 * - `other-document`: Text of another document of the same capture.
 * - `donation`: An appeal for money, or an address to send it to.
 * - `duplicate-byline`: The author’s name once more.
 * - `lost-picture`: The place of a picture that the capture lost.
 * - `lost-link`: Words of a link whose target the capture lost.
 *
 * @open
 */
export type OmissionReason =
  | "blank"
  | "interface"
  | "navigation"
  | "advertisement"
  | "time-code"
  | "markup"
  | "other-document"
  | "donation"
  | "duplicate-byline"
  | "lost-picture"
  | "lost-link";

/** Lines of the seed. */
export interface LineRange {
  /** First line, from 1. */
  readonly from: number;
  /** Last line, included. */
  readonly to: number;
}

/** Something that the capture lost and that left no line. */
export interface Gap {
  /** Line after which it is missing. */
  readonly after: number;
  /** What the capture lost. */
  readonly lost: GapKind;
  /** How that is known. */
  readonly note: string | null;
}

/**
 * What the capture lost.
 *
 * - `picture`: A picture or graph.
 * - `media`: A video or sound.
 * - `link`: A link, or where it leads.
 * - `links`: A list of links.
 * - `notes`: The text of the notes.
 * - `text`: A part of the text.
 *
 * @open
 */
export type GapKind =
  | "picture"
  | "media"
  | "link"
  | "links"
  | "notes"
  | "text";

/** Something that the capture lost, and where a page shows that it is missing. */
export interface Lost {
  /** What is missing. */
  readonly kind: GapKind;
  /** Key of the block, of the body or of a reply, after which it is missing; null before all blocks. */
  readonly after: string | null;
  /** What stood there, or how that is known. */
  readonly note: string | null;
  /** Key of the block that is its caption; null when it has none. */
  readonly caption: string | null;
}

/**
 * How a value is known.
 *
 * - `stated`: The text says it, in the lines given.
 * - `inferred`: It follows from the text; the note says how.
 * - `editorial`: It is our own wording or choice.
 * - `unknown`: The text does not tell; the value is null or empty.
 */
export type BasisKind =
  | "stated"
  | "inferred"
  | "editorial"
  | "unknown";

/** Where a metadata value comes from. */
export interface Basis {
  /** How a value is known. */
  readonly kind: BasisKind;
  /** Reasoning, or why the wording is ours; null when the lines say it all. */
  readonly note: string | null;
  /** Lines that the value rests on. */
  readonly lines: readonly LineRange[];
  /** For lists: the lines of single values. */
  readonly evidence: readonly {
    /** One value of the list. */
    readonly value: string;
    /** Its lines. */
    readonly lines: readonly LineRange[];
  }[];
  /** Of a date that was given in another calendar: how it was given. */
  readonly original?: {
    /** The date as the calendar has it. */
    readonly value: string;
    /** The calendar, as `Intl` calls it. */
    readonly calendar: string;
  };
}

/** Long argued text in parts, with quotations and notes. */
export interface Essay {
  /** Type of the document: the discriminant of the union. */
  readonly type: "Essay";
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Former slugs, which still lead here. */
  readonly aliases: readonly string[];
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Place that the text names as its own; null when it names none. */
  readonly place: string | null;
  /** Site or network where it was published; null when unknown. */
  readonly platform: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** Hashtags of the text, in order. */
  readonly hashtags: readonly string[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Rights in the text. */
  readonly rights: Rights;
  /** The text, as Portable Text blocks. */
  readonly body: Block[];
  /** Table of contents: the headings in order. */
  readonly contents: readonly ContentsEntry[];
  /** The raw text that the document was made from. */
  readonly source: Source;
  /** What of the seed is not in the document, and why. */
  readonly omissions: readonly Omission[];
  /** What the capture had lost before it became a seed. */
  readonly gaps: readonly Gap[];
  /** All that the capture lost, whatever says so: omissions, gaps, references to notes that are not there. */
  readonly lost: readonly Lost[];
  /** Where each value that an editor gave comes from, by field. */
  readonly basis: {
    /** Where `title` comes from. */
    readonly title: Basis;
    /** Where `language` comes from. */
    readonly language: Basis;
    /** Where `summary` comes from. */
    readonly summary: Basis;
    /** Where `authors` comes from. */
    readonly authors: Basis;
    /** Where `contributors` comes from. */
    readonly contributors: Basis;
    /** Where `published` comes from. */
    readonly published: Basis;
    /** Where `place` comes from. */
    readonly place: Basis;
    /** Where `platform` comes from. */
    readonly platform: Basis;
    /** Where `relations` comes from. */
    readonly relations: Basis;
    /** Where `hashtags` comes from. */
    readonly hashtags: Basis;
    /** Where `topics` comes from. */
    readonly topics: Basis;
    /** Where `advisories` comes from. */
    readonly advisories: Basis;
    /** Where `rights` comes from. */
    readonly rights: Basis;
  };
}

/** Text addressed to somebody and signed. */
export interface Letter {
  /** Type of the document: the discriminant of the union. */
  readonly type: "Letter";
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Former slugs, which still lead here. */
  readonly aliases: readonly string[];
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Place that the text names as its own; null when it names none. */
  readonly place: string | null;
  /** Site or network where it was published; null when unknown. */
  readonly platform: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** Hashtags of the text, in order. */
  readonly hashtags: readonly string[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Rights in the text. */
  readonly rights: Rights;
  /** Names of those it is addressed to. */
  readonly addressees: readonly string[];
  /** The text, as Portable Text blocks. */
  readonly body: Block[];
  /** Table of contents: the headings in order. */
  readonly contents: readonly ContentsEntry[];
  /** The raw text that the document was made from. */
  readonly source: Source;
  /** What of the seed is not in the document, and why. */
  readonly omissions: readonly Omission[];
  /** What the capture had lost before it became a seed. */
  readonly gaps: readonly Gap[];
  /** All that the capture lost, whatever says so: omissions, gaps, references to notes that are not there. */
  readonly lost: readonly Lost[];
  /** Where each value that an editor gave comes from, by field. */
  readonly basis: {
    /** Where `title` comes from. */
    readonly title: Basis;
    /** Where `language` comes from. */
    readonly language: Basis;
    /** Where `summary` comes from. */
    readonly summary: Basis;
    /** Where `authors` comes from. */
    readonly authors: Basis;
    /** Where `contributors` comes from. */
    readonly contributors: Basis;
    /** Where `published` comes from. */
    readonly published: Basis;
    /** Where `place` comes from. */
    readonly place: Basis;
    /** Where `platform` comes from. */
    readonly platform: Basis;
    /** Where `relations` comes from. */
    readonly relations: Basis;
    /** Where `hashtags` comes from. */
    readonly hashtags: Basis;
    /** Where `topics` comes from. */
    readonly topics: Basis;
    /** Where `advisories` comes from. */
    readonly advisories: Basis;
    /** Where `rights` comes from. */
    readonly rights: Basis;
    /** Where `addressees` comes from. */
    readonly addressees: Basis;
  };
}

/** Short text of a social network, with its replies. */
export interface Post {
  /** Type of the document: the discriminant of the union. */
  readonly type: "Post";
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Former slugs, which still lead here. */
  readonly aliases: readonly string[];
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Place that the text names as its own; null when it names none. */
  readonly place: string | null;
  /** Site or network where it was published; null when unknown. */
  readonly platform: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** Hashtags of the text, in order. */
  readonly hashtags: readonly string[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Rights in the text. */
  readonly rights: Rights;
  /** Replies in the order of the text. */
  readonly replies: readonly Reply[];
  /** The text, as Portable Text blocks. */
  readonly body: Block[];
  /** Table of contents: the headings in order. */
  readonly contents: readonly ContentsEntry[];
  /** The raw text that the document was made from. */
  readonly source: Source;
  /** What of the seed is not in the document, and why. */
  readonly omissions: readonly Omission[];
  /** What the capture had lost before it became a seed. */
  readonly gaps: readonly Gap[];
  /** All that the capture lost, whatever says so: omissions, gaps, references to notes that are not there. */
  readonly lost: readonly Lost[];
  /** Where each value that an editor gave comes from, by field. */
  readonly basis: {
    /** Where `title` comes from. */
    readonly title: Basis;
    /** Where `language` comes from. */
    readonly language: Basis;
    /** Where `summary` comes from. */
    readonly summary: Basis;
    /** Where `authors` comes from. */
    readonly authors: Basis;
    /** Where `contributors` comes from. */
    readonly contributors: Basis;
    /** Where `published` comes from. */
    readonly published: Basis;
    /** Where `place` comes from. */
    readonly place: Basis;
    /** Where `platform` comes from. */
    readonly platform: Basis;
    /** Where `relations` comes from. */
    readonly relations: Basis;
    /** Where `hashtags` comes from. */
    readonly hashtags: Basis;
    /** Where `topics` comes from. */
    readonly topics: Basis;
    /** Where `advisories` comes from. */
    readonly advisories: Basis;
    /** Where `rights` comes from. */
    readonly rights: Basis;
  };
}

/** One reply of a thread. */
export interface Reply {
  /** Stable key: `l21` began as line 21 of the seed. */
  readonly _key: string;
  /** Who replies; null when unknown. */
  readonly author: AuthorId | null;
  /** How the author is known. */
  readonly authorBasis: Basis;
  /** Language of the reply. */
  readonly language: string;
  /** Writing direction of the reply. */
  readonly direction: "ltr" | "rtl";
  /** Key of the reply that is answered; null when the document is. */
  readonly replyTo: string | null;
  /** Text as Portable Text blocks. */
  readonly body: Block[];
}

/** Person who wrote a text or a reply. */
export interface Author {
  /** Identity: never changes and is never given to another. */
  readonly id: string;
  /** Name in Latin script, as far as it is known. */
  readonly name: string;
  /** The name in other languages and scripts. */
  readonly names: readonly LocalName[];
  /** What the texts tell of the author; null when nothing. */
  readonly about: string | null;
}

/** A name in another language or script. */
export interface LocalName {
  /** The name. */
  readonly text: string;
  /** Language and script of the name. */
  readonly language: string;
}

/** A release of the package. */
export interface ReleaseDay {
  /** Version of the package. */
  readonly release: string;
  /** Day on which it was recorded, as `YYYY-MM-DD`. */
  readonly day: string;
}

/** What a list shows of the type Article. */
export interface ArticleSummary {
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Type of the document: the discriminant of the union. */
  readonly type: "Article";
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Release that brought the document, and its day; null until it is released. */
  readonly added: ReleaseDay | null;
  /** Last release in which its text or its metadata changed, at first the one that brought it; null until it is released. */
  readonly changed: ReleaseDay | null;
}

/** What a list shows of the type Essay. */
export interface EssaySummary {
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Type of the document: the discriminant of the union. */
  readonly type: "Essay";
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Release that brought the document, and its day; null until it is released. */
  readonly added: ReleaseDay | null;
  /** Last release in which its text or its metadata changed, at first the one that brought it; null until it is released. */
  readonly changed: ReleaseDay | null;
}

/** What a list shows of the type Letter. */
export interface LetterSummary {
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Type of the document: the discriminant of the union. */
  readonly type: "Letter";
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Release that brought the document, and its day; null until it is released. */
  readonly added: ReleaseDay | null;
  /** Last release in which its text or its metadata changed, at first the one that brought it; null until it is released. */
  readonly changed: ReleaseDay | null;
}

/** What a list shows of the type Post. */
export interface PostSummary {
  /** Identity: never changes and is never given to another document. */
  readonly id: string;
  /** Type of the document: the discriminant of the union. */
  readonly type: "Post";
  /** Address: ASCII words joined by hyphens, unique in the package. */
  readonly slug: Slug;
  /** Title. */
  readonly title: string;
  /** Language of the title, as a BCP 47 tag; null when it is that of the text. */
  readonly titleLanguage: string | null;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** Languages of the text and of its replies, each once, in reading order. */
  readonly languages: readonly string[];
  /** Writing direction of the text. */
  readonly direction: "ltr" | "rtl";
  /** Number of words of the body (Unicode word segmentation). */
  readonly words: number;
  /** Reading time in whole minutes, at 230 words a minute. */
  readonly readingMinutes: number;
  /** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
  readonly voices: readonly AuthorId[];
  /** What the text argues, in one neutral sentence of ours. */
  readonly summary: string;
  /** Ids of the authors; empty when unknown. */
  readonly authors: readonly AuthorId[];
  /** Who else contributed to the text, and what: translator, interviewer, signatory … */
  readonly contributors: readonly Contributor[];
  /** Date of publication in EDTF, as exact as it is known; null when unknown. */
  readonly published: string | null;
  /** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedEarliest: string | null;
  /** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
  readonly publishedLatest: string | null;
  /** Other documents that the text translates, answers, is a version or a part of. */
  readonly relations: readonly Relation[];
  /** What the text is about. */
  readonly topics: readonly Topic[];
  /** Notices about the content. */
  readonly advisories: readonly Advisory[];
  /** Release that brought the document, and its day; null until it is released. */
  readonly added: ReleaseDay | null;
  /** Last release in which its text or its metadata changed, at first the one that brought it; null until it is released. */
  readonly changed: ReleaseDay | null;
}

/** Any document: narrow it by `type`. */
export type Document = Article | Essay | Letter | Post;

/** What a list shows of a document: no body, replies or provenance. */
export type Summary = ArticleSummary | EssaySummary | LetterSummary | PostSummary;

/** Type of a document: the discriminant. A new one comes only in a major version. */
export type DocumentType = Document['type'];
