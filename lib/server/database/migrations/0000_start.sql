CREATE TABLE "change_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"change" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_objects" (
	"change" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"domain" text NOT NULL,
	CONSTRAINT "change_objects_change_kind_name_pk" PRIMARY KEY("change","kind","name")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" serial PRIMARY KEY NOT NULL,
	"server" text NOT NULL,
	"title" text NOT NULL,
	"title_values" jsonb NOT NULL,
	"account" text NOT NULL,
	"real_name" text DEFAULT '' NOT NULL,
	"client" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text NOT NULL,
	"steps" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"search" text NOT NULL,
	"reverts" integer,
	"reverted_by" integer
);
--> statement-breakpoint
CREATE TABLE "object_locks" (
	"object" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"server" text NOT NULL,
	"account" text NOT NULL,
	"real_name" text DEFAULT '' NOT NULL,
	"rights" jsonb,
	"domains" jsonb NOT NULL,
	"main_domain" text,
	"missing" jsonb NOT NULL,
	"version" text DEFAULT '' NOT NULL,
	"sealed" "bytea" NOT NULL,
	"client" text NOT NULL,
	"agent" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change_events" ADD CONSTRAINT "change_events_change_changes_id_fk" FOREIGN KEY ("change") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_objects" ADD CONSTRAINT "change_objects_change_changes_id_fk" FOREIGN KEY ("change") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_events_change" ON "change_events" USING btree ("change");--> statement-breakpoint
CREATE INDEX "change_objects_name" ON "change_objects" USING btree ("kind","name");--> statement-breakpoint
CREATE INDEX "change_objects_domain" ON "change_objects" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "changes_started" ON "changes" USING btree ("server","started_at");--> statement-breakpoint
CREATE INDEX "changes_account" ON "changes" USING btree ("account");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("server","account");