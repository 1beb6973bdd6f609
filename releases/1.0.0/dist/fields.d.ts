/** Fields of documents by name, in their order. */
export declare const fields: {
  readonly type: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "code";
    readonly list: false;
    readonly codes: "DocumentType";
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly id: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly slug: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly aliases: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly title: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly titleLanguage: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "language";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly language: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "language";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly languages: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "language";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly direction: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly words: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "number";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly readingMinutes: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "number";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly voices: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "record";
    readonly list: true;
    readonly codes: null;
    readonly records: "Author";
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly summary: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly authors: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "record";
    readonly list: true;
    readonly codes: null;
    readonly records: "Author";
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly contributors: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly id: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "record";
        readonly list: false;
        readonly codes: null;
        readonly records: "Author";
        readonly fields: null;
        readonly nullable: false;
      };
      readonly role: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "ContributorRole";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly published: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "date";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly publishedEarliest: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "day";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly publishedLatest: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "day";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly place: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: true;
  };
  readonly platform: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: true;
  };
  readonly relations: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly kind: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "RelationKind";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly document: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "document";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly number: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "number";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly hashtags: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: true;
  };
  readonly topics: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "code";
    readonly list: true;
    readonly codes: "Topic";
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly advisories: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "code";
    readonly list: true;
    readonly codes: "Advisory";
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: true;
  };
  readonly rights: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly status: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "RightsStatus";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly licence: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
      readonly holder: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: true;
  };
  readonly replies: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "replies";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly _key: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly author: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "record";
        readonly list: false;
        readonly codes: null;
        readonly records: "Author";
        readonly fields: null;
        readonly nullable: true;
      };
      readonly authorBasis: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "object";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: {
          readonly kind: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "code";
            readonly list: false;
            readonly codes: "BasisKind";
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
          readonly note: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "text";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: true;
          };
          readonly lines: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "object";
            readonly list: true;
            readonly codes: null;
            readonly records: null;
            readonly fields: {
              readonly from: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "number";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
              readonly to: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "number";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
            };
            readonly nullable: false;
          };
          readonly evidence: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "object";
            readonly list: true;
            readonly codes: null;
            readonly records: null;
            readonly fields: {
              readonly value: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "text";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
              readonly lines: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "object";
                readonly list: true;
                readonly codes: null;
                readonly records: null;
                readonly fields: {
                  readonly from: {
                    readonly en: Words;
                    readonly fa: Words;
                    readonly kind: "number";
                    readonly list: false;
                    readonly codes: null;
                    readonly records: null;
                    readonly fields: null;
                    readonly nullable: false;
                  };
                  readonly to: {
                    readonly en: Words;
                    readonly fa: Words;
                    readonly kind: "number";
                    readonly list: false;
                    readonly codes: null;
                    readonly records: null;
                    readonly fields: null;
                    readonly nullable: false;
                  };
                };
                readonly nullable: false;
              };
            };
            readonly nullable: false;
          };
          readonly original: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "object";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: {
              readonly value: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "text";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
              readonly calendar: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "text";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
            };
            readonly nullable: true;
          };
        };
        readonly nullable: false;
      };
      readonly language: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "language";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly direction: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly replyTo: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
      readonly body: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "blocks";
        readonly list: true;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly addressees: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "text";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Letter")[];
    readonly summary: false;
    readonly basis: true;
  };
  readonly body: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "blocks";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: null;
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly contents: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly key: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly level: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "number";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly text: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly source: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly seed: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly sha256: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly lines: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "number";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly omissions: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly reason: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "OmissionReason";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly lines: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "object";
        readonly list: true;
        readonly codes: null;
        readonly records: null;
        readonly fields: {
          readonly from: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "number";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
          readonly to: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "number";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
        };
        readonly nullable: false;
      };
      readonly note: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly gaps: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly after: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "number";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly lost: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "GapKind";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly note: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly lost: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: true;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly kind: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "GapKind";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly after: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
      readonly note: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
      readonly caption: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly basis: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "basis";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly kind: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "code";
        readonly list: false;
        readonly codes: "BasisKind";
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly note: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: true;
      };
      readonly lines: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "object";
        readonly list: true;
        readonly codes: null;
        readonly records: null;
        readonly fields: {
          readonly from: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "number";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
          readonly to: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "number";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
        };
        readonly nullable: false;
      };
      readonly evidence: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "object";
        readonly list: true;
        readonly codes: null;
        readonly records: null;
        readonly fields: {
          readonly value: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "text";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
          readonly lines: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "object";
            readonly list: true;
            readonly codes: null;
            readonly records: null;
            readonly fields: {
              readonly from: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "number";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
              readonly to: {
                readonly en: Words;
                readonly fa: Words;
                readonly kind: "number";
                readonly list: false;
                readonly codes: null;
                readonly records: null;
                readonly fields: null;
                readonly nullable: false;
              };
            };
            readonly nullable: false;
          };
        };
        readonly nullable: false;
      };
      readonly original: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "object";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: {
          readonly value: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "text";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
          readonly calendar: {
            readonly en: Words;
            readonly fa: Words;
            readonly kind: "text";
            readonly list: false;
            readonly codes: null;
            readonly records: null;
            readonly fields: null;
            readonly nullable: false;
          };
        };
        readonly nullable: true;
      };
    };
    readonly nullable: false;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: false;
    readonly basis: false;
  };
  readonly added: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly release: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly day: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "day";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
    };
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
  readonly changed: {
    readonly en: Words;
    readonly fa: Words;
    readonly kind: "object";
    readonly list: false;
    readonly codes: null;
    readonly records: null;
    readonly fields: {
      readonly release: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "text";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
      readonly day: {
        readonly en: Words;
        readonly fa: Words;
        readonly kind: "day";
        readonly list: false;
        readonly codes: null;
        readonly records: null;
        readonly fields: null;
        readonly nullable: false;
      };
    };
    readonly nullable: true;
    readonly types: readonly ("Article" | "Essay" | "Letter" | "Post")[];
    readonly summary: true;
    readonly basis: false;
  };
};

/** Fields of records, by type and name. */
export declare const records: {
  readonly Author: {
    readonly id: {
      readonly en: Words;
      readonly fa: Words;
      readonly kind: "text";
      readonly list: false;
      readonly codes: null;
      readonly records: null;
      readonly fields: null;
      readonly nullable: false;
    };
    readonly name: {
      readonly en: Words;
      readonly fa: Words;
      readonly kind: "text";
      readonly list: false;
      readonly codes: null;
      readonly records: null;
      readonly fields: null;
      readonly nullable: false;
    };
    readonly names: {
      readonly en: Words;
      readonly fa: Words;
      readonly kind: "object";
      readonly list: true;
      readonly codes: null;
      readonly records: null;
      readonly fields: {
        readonly text: {
          readonly en: Words;
          readonly fa: Words;
          readonly kind: "text";
          readonly list: false;
          readonly codes: null;
          readonly records: null;
          readonly fields: null;
          readonly nullable: false;
        };
        readonly language: {
          readonly en: Words;
          readonly fa: Words;
          readonly kind: "language";
          readonly list: false;
          readonly codes: null;
          readonly records: null;
          readonly fields: null;
          readonly nullable: false;
        };
      };
      readonly nullable: false;
    };
    readonly about: {
      readonly en: Words;
      readonly fa: Words;
      readonly kind: "text";
      readonly list: false;
      readonly codes: null;
      readonly records: null;
      readonly fields: null;
      readonly nullable: true;
    };
  };
};

/** Name of the field that says who wrote a text; null without one. */
export declare const writtenBy: "authors";

/** Name of the date that lists are sorted by; null where they are sorted by id. */
export declare const sortedBy: "published";

/** What a field is called. */
export interface Words {
  /** A few words. */
  readonly label: string;
  /** A sentence: what it holds. */
  readonly definition: string;
}

/** What a value is, or each item of a list. */
export type FieldKind =
  /** Words, an id, an address of the package. */
  | 'text'
  /** An address of the web. */
  | 'url'
  /** A number. */
  | 'number'
  /** Yes or no. */
  | 'boolean'
  /** A date in EDTF, as exact as it is known. */
  | 'date'
  /** A day, as `YYYY-MM-DD`. */
  | 'day'
  /** A BCP 47 tag. */
  | 'language'
  /** A code of the vocabulary that `codes` names, a constant of `./labels`. */
  | 'code'
  /** The id of a record of the type that `records` names. */
  | 'record'
  /** The id of a document. */
  | 'document'
  /** An object; `fields` has what stands in it. */
  | 'object'
  /** Text, as Portable Text. */
  | 'blocks'
  /** A thread; `fields` has what stands in a reply. */
  | 'replies'
  /** Where values come from, by the name of their field; `fields` has what is said of each. */
  | 'basis'
  /** Anything else, such as a choice between forms; or kinds that differ between the types that have the field. */
  | 'other'
;

/** A field of anything: of a document, a record, or an object in one. */
export interface Field {
  readonly en: Words;
  /** In English where the corpus has no Persian. */
  readonly fa: Words;
  readonly kind: FieldKind;
  /** Whether the value is a list. */
  readonly list: boolean;
  /** Whether the value may be null or missing. */
  readonly nullable: boolean;
  /** For codes: the constant of `./labels` that has them. */
  readonly codes: string | null;
  /** For ids of records: their type. */
  readonly records: string | null;
  /** What stands in an object; null for anything else, and for an object inside one of its own kind. */
  readonly fields: { readonly [name: string]: Field } | null;
}

/** A field of documents. */
export interface DocumentField extends Field {
  /** Types of documents that have it. */
  readonly types: readonly string[];
  /** Whether summary objects have it. */
  readonly summary: boolean;
  /** Whether `basis` says where its value comes from. */
  readonly basis: boolean;
}
