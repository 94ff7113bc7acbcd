import { Ctx, Query, Resolver } from "type-graphql";
import type { Viewer } from "../../access/viewer";
import type { Context } from "../context";
import { links, many } from "../links";
import { DataVersionType } from "../types/dataVersion.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { ViewerType } from "../types/viewer.type";

links<Viewer>(ViewerType, {
  organisations: many(() => OrganisationObjectType, "The organisations on whose behalf they act."),
});

@Resolver()
export class HubResolver {
  @Query(() => ViewerType, { description: "Who the hub takes the caller for." })
  viewer(@Ctx() { viewer }: Context) {
    return viewer;
  }

  @Query(() => DataVersionType, { description: "Changes whenever anything that this audience could see has changed." })
  dataVersion(@Ctx() { catalogue: { version } }: Context) {
    return { version: version.data, changedAt: version.changedAt };
  }
}
