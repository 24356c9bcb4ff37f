"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

const Room = createContext<HTMLElement | null>(null);

interface DrawerRoomProps {
  /** Draws the page and puts what it is given into the page's drawer slot. */
  readonly children: (room: ReactNode) => ReactNode;
}

/**
 * A page whose parts each make Changes of their own: their previews and receipts all go to the one place
 * beside it, and the newest is the one that is seen.
 */
export function DrawerRoom({ children }: DrawerRoomProps) {
  const [room, setRoom] = useState<HTMLElement | null>(null);
  return <Room value={room}>{children(<div ref={setRoom} className="contents [&>:not(:last-child)]:hidden" />)}</Room>;
}

/** The drawer of a part, drawn beside the page. */
export function InDrawer({ children }: { readonly children: ReactNode }) {
  const room = useContext(Room);
  return room === null ? null : createPortal(children, room);
}
