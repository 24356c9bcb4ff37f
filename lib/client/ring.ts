/** A queue with room for so many. Taking from the front of an array would move everything behind it, each time. */
export class Ring<T> {
  readonly capacity: number;
  private readonly slots: (T | undefined)[];
  private head = 0;
  private length = 0;

  constructor(capacity: number) {
    if (capacity < 1) throw new RangeError("A ring has room for one at least.");
    this.capacity = capacity;
    this.slots = new Array<T | undefined>(capacity).fill(undefined);
  }

  get size(): number {
    return this.length;
  }

  get isFull(): boolean {
    return this.length === this.capacity;
  }

  push(item: T): void {
    if (this.isFull) throw new RangeError("The ring is full.");
    this.slots[(this.head + this.length) % this.capacity] = item;
    this.length += 1;
  }

  /** Takes the oldest item, if there is one. */
  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.slots[this.head];
    this.slots[this.head] = undefined;
    this.head = (this.head + 1) % this.capacity;
    this.length -= 1;
    return item;
  }
}
