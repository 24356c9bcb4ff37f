"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { SignInAgain, type SignInAgainAction } from "./sign-in-again";

export interface ChangeActions {
  readonly revert: (mode: ChangeMode, change: number, why: string) => Promise<ChangeResult>;
  readonly signInAgain: SignInAgainAction;
}

interface ChangeServices {
  readonly revert: ChangeActions["revert"];
  /** Asks for the password when the session has ended; true once the person is signed in again. */
  readonly askToSignIn: () => Promise<boolean>;
}

const Context = createContext<ChangeServices>({
  revert: async () => ({ kind: "nothing" }),
  askToSignIn: async () => false,
});

interface ChangeProviderProps extends ChangeActions {
  readonly account: string;
  readonly realName: string;
  /** Where somebody else signs in. */
  readonly signInHref: string;
  readonly onSignedIn: () => void;
  readonly children: ReactNode;
}

/**
 * What every Change on a page needs from around it: taking a Change back, and going on after the session has ended without
 * losing what was typed. Several things may notice the end at once; one question is asked.
 */
export function ChangeProvider({ revert, signInAgain, onSignedIn, children, ...person }: ChangeProviderProps) {
  const [isAsking, setIsAsking] = useState(false);
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);
  const askToSignIn = useCallback(() => {
    setIsAsking(true);
    return new Promise<boolean>((resolve) => waiting.current.push(resolve));
  }, []);
  function settle(signedIn: boolean): void {
    setIsAsking(false);
    for (const resolve of waiting.current.splice(0)) resolve(signedIn);
    if (signedIn) onSignedIn();
  }
  const services = useMemo(() => ({ revert, askToSignIn }), [revert, askToSignIn]);
  return (
    <Context value={services}>
      {children}
      <SignInAgain
        {...person}
        isOpen={isAsking}
        action={signInAgain}
        onDone={() => settle(true)}
        onCancel={() => settle(false)}
      />
    </Context>
  );
}

export function useChangeServices(): ChangeServices {
  return useContext(Context);
}
