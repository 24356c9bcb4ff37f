import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The place of a form while its code is on the way. */
export function CardLoading({ title, note }: { readonly title: string; readonly note?: ReactNode }) {
  return (
    <Card title={title} note={note}>
      <div className="h-96 animate-late px-4 pt-3">
        <Skeleton className="w-3/5" />
      </div>
    </Card>
  );
}
