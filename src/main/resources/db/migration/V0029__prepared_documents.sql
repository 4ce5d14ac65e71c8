-- The reviews that a published one points to, beside it or in its text, whether or not readers may see them: what its page shows
-- changes with them. Without an id stands a slug in the text that no review has or had, and that any may take.
create view published_review_pointer as
select r.review_id, x.review_id as other_id
from published_revision r
join revision_related x on x.revision_id = r.revision_id
union
select r.review_id, s.review_id
from published_revision r
join revision_link x on x.revision_id = r.revision_id
left join review_slug s on s.slug = x.slug
where s.slug is null or s.review_id is not null;
