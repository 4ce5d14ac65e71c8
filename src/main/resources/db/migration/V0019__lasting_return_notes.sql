-- What an editor said of a review stands until the review is published: handing it in anew and taking it back loses nothing.

alter table review drop constraint review_submitted_or_returned;
