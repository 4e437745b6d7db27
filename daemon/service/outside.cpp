#include "daemon/service/outside.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>

namespace attune::service {

namespace asio = boost::asio;

Outside::Outside(const asio::any_io_executor& executor, const Sources& sources, Concerned concerned)
    : executor_(executor),
      sources_(sources),
      concerned_(std::move(concerned)),
      network_(executor, [this] { network_returned(); }),
      zone_settled_(executor) {}

void Outside::watch(const Files& files) {
  files_ = std::make_unique<watch::FileWatch>(executor_);
  watch_sources();
  // Later, for whoever is called may watch anew, and with that replaces what calls.
  files_->watch(files.policy, [this] { asio::post(executor_, concerned_.policy_changed); });
  for (const auto& file : files.zone) files_->watch(file, [this] { zone_touched(); });
}

void Outside::watch_sources() {
  for (const auto& source : sources_) {
    const auto changed = [weak = std::weak_ptr(source)] {
      if (const auto one = weak.lock()) one->note_change();
    };
    source->note_watch(files_->is_whole(files_->watch(source->source().path, changed)));
  }
}

// The link is replaced first and the name beside it a moment later, or the other way round.
void Outside::zone_touched() {
  zone_settled_.expires_after(std::chrono::seconds{2});
  zone_settled_.async_wait([this](const boost::system::error_code& fault) {
    if (!fault) concerned_.zone_may_have_changed();
  });
}

void Outside::note_reading() {
  for (std::size_t i = 0; i < sources_.size(); ++i) {  // in the order in which they are watched
    if (files_->is_whole(i)) continue;
    files_->try_again(i);
    sources_[i]->note_watch(files_->is_whole(i));
    if (files_->is_whole(i)) sources_[i]->note_change();  // while nobody looked, something may have happened
  }
  const bool trouble = std::ranges::any_of(sources_, [](const auto& source) { return source->failing(); });
  trouble ? network_.listen() : network_.ignore();
}

void Outside::network_returned() {
  for (const auto& source : sources_) {
    if (source->failing()) source->note_change();
  }
}

void Outside::stop() {
  files_.reset();
  network_.ignore();
  zone_settled_.cancel();
}

}  // namespace attune::service
