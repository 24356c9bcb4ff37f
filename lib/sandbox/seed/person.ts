import type { Random } from "../random";
import { LATIN_FAMILIES, LATIN_GIVEN, RUSSIAN_FAMILIES, RUSSIAN_MEN, RUSSIAN_WOMEN, type Spelled } from "./names";

/** Who an Account belongs to. */
export interface Person {
  readonly login: string;
  readonly realName: string;
  /** `maria.kuznetsova`, which serves as an alias; a shared mailbox has none. */
  readonly fullLogin?: string;
  readonly unit?: string;
  readonly size?: string;
  /** Share of the storage that is used, in percent. */
  readonly used?: number;
  readonly serviceClass?: string;
  readonly aliases?: readonly string[];
  readonly telnums?: readonly string[];
  readonly rights?: readonly string[];
  /** Minutes since the last login; nothing for one who never came. */
  readonly seenMinutesAgo?: number;
  readonly suspended?: true;
  readonly type?: "TextMailbox" | "SlicedMailbox" | "AGrade" | "BGrade";
}

function named(given: Spelled, family: Spelled): Person {
  return {
    login: `${given[1].charAt(0)}.${family[1]}`,
    realName: `${given[0]} ${family[0]}`,
    fullLogin: `${given[1]}.${family[1]}`,
  };
}

function russian(random: Random): Person {
  const family = random.pick(RUSSIAN_FAMILIES);
  if (random.below(2) === 0) return named(random.pick(RUSSIAN_MEN), family);
  return named(random.pick(RUSSIAN_WOMEN), [`${family[0]}а`, `${family[1]}a`]);
}

/** Somebody whose login is not taken yet; `russianShare` of a hundred have Russian names. */
export function newPerson(random: Random, russianShare: number, isTaken: (login: string) => boolean): Person {
  for (let tries = 0; ; tries++) {
    const person =
      random.below(100) < russianShare ? russian(random) : named(random.pick(LATIN_GIVEN), random.pick(LATIN_FAMILIES));
    if (!isTaken(person.login)) return person;
    // Namesakes get a number, as they do in any company.
    const numbered = `${person.login}${tries + 2}`;
    if (tries > 20 && !isTaken(numbered))
      return { ...person, login: numbered, fullLogin: `${person.fullLogin}${tries}` };
  }
}
